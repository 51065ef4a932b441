package org.beret.cohorts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beret.audit.NamesExport;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.ModuleId;
import org.beret.cohorts.CertificateStates.State;
import org.beret.cohorts.ProgressColumn.Total;
import org.beret.identity.CentreTime;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.shared.Collation;
import org.beret.shared.CountryCode;
import org.beret.shared.SqlValues;
import org.beret.shared.UnknownId;
import org.beret.tabular.TableOutput;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Trainees by modules, of one cohort of the signed-in person's centre. A page of trainees with all their cells is one
 * statement, however many there are; so is every count.
 */
@Service
@PreAuthorize("denyAll()")
@Transactional(readOnly = true)
public class ProgressTable {

    private final CohortAccess cohorts;
    private final AssignmentRepository assignments;
    private final ProgressRows rows;
    private final CohortMembers members;
    private final CertificateStateLookup certificates;
    private final EnrolmentStatusSql progress;
    private final NamesExport exports;
    private final JdbcClient jdbc;
    private final CourseCatalogue catalogue;
    private final CurrentPerson currentPerson;
    private final CentreTime time;

    ProgressTable(
            CohortAccess cohorts,
            AssignmentRepository assignments,
            ProgressRows rows,
            CohortMembers members,
            CertificateStateLookup certificates,
            EnrolmentStatusSql progress,
            NamesExport exports,
            JdbcClient jdbc,
            CourseCatalogue catalogue,
            CurrentPerson currentPerson,
            CentreTime time) {
        this.cohorts = cohorts;
        this.assignments = assignments;
        this.rows = rows;
        this.members = members;
        this.certificates = certificates;
        this.progress = progress;
        this.exports = exports;
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.currentPerson = currentPerson;
        this.time = time;
    }

    /**
     * Has to be called before the table is written as a file.
     *
     * @throws UnknownId if the centre has no such cohort
     * @throws org.beret.identity.FreshSignInNeeded if the password has to be given again first
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional
    public void beginFile(CohortId id, TableOutput output) {
        exports.begin("progress.exported", cohorts.find(id).name(), output.name());
    }

    /** How many people hold a valid certificate, out of how many. */
    public record Certified(int people, int holders) {}

    /**
     * The modules that anybody of the cohort has to learn, in the order of the courses.
     *
     * @throws UnknownId if the centre has no such cohort
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public List<ProgressColumn> columns(CohortId id) {
        var due = assignments.findOf(List.of(cohorts.find(id).id())).stream()
                .collect(Collectors.toMap(Assignment::module, Assignment::dueOn));
        var learned = count(query(id, ProgressFilter.EVERYBODY)).keySet();
        return catalogue.modules().stream()
                .filter(module -> due.containsKey(module.id()) || learned.contains(module.id()))
                .map(module -> new ProgressColumn(module, Optional.ofNullable(due.get(module.id()))))
                .toList();
    }

    /**
     * The countries that the people of a cohort come from.
     *
     * @throws UnknownId if the centre has no such cohort
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public List<CountryCode> countries(CohortId id) {
        return jdbc.sql("select distinct country_code from cohorts_member_view where cohort_id = :cohort")
                .param("cohort", cohorts.find(id).id().value())
                .query((row, _) -> new CountryCode(row.getString(1)))
                .list();
    }

    /**
     * Some of the trainees whom the filter finds, from a place on.
     *
     * @throws UnknownId if the centre has no such cohort
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public List<ProgressRow> page(CohortId id, ProgressFilter filter, int offset, int limit) {
        return rows.page(query(id, filter), offset, limit);
    }

    /**
     * All whom the filter finds, in its order.
     *
     * @throws UnknownId if the centre has no such cohort
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public List<PersonId> found(CohortId id, ProgressFilter filter) {
        return people(query(id, filter));
    }

    /**
     * The numbers of the certificates of these trainees; who has none, or is not in the cohort, is left out.
     *
     * @throws UnknownId if the centre has no such cohort
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public Map<PersonId, String> certificateNumbers(CohortId id, Collection<PersonId> people) {
        return certificates.numbers(members.among(cohorts.find(id).id(), people));
    }

    /**
     * How many trainees the filter finds.
     *
     * @throws UnknownId if the centre has no such cohort
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public int size(CohortId id, ProgressFilter filter) {
        var query = query(id, filter);
        return jdbc.sql("select count(*) " + query.people())
                .params(parameters(query))
                .query(Integer.class)
                .single();
    }

    /**
     * How far the trainees are whom the filter finds, by module; modules that none of them has to learn are missing.
     *
     * @throws UnknownId if the centre has no such cohort
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public Map<ModuleId, Total> totals(CohortId id, ProgressFilter filter) {
        return count(query(id, filter));
    }

    /**
     * How many of those whom the filter finds hold a valid certificate; empty where nobody issues certificates.
     *
     * @throws UnknownId if the centre has no such cohort
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public Optional<Certified> certified(CohortId id, ProgressFilter filter) {
        var found = people(query(id, filter));
        return certificates
                .of(found)
                .map(held -> new Certified(found.size(), (int)
                        held.values().stream().filter(State::isValid).count()));
    }

    private List<PersonId> people(ProgressQuery query) {
        return jdbc.sql("select p.person_id " + query.people() + " order by " + query.order())
                .params(parameters(query))
                .query((row, _) -> new PersonId(SqlValues.uuid(row, "person_id")))
                .list();
    }

    private ProgressQuery query(CohortId id, ProgressFilter filter) {
        var cohort = cohorts.find(id).id();
        return new ProgressQuery(
                progress,
                cohort,
                currentPerson.requireCentre(),
                filter,
                filter.certificate().map(state -> holders(cohort, state)).orElse(List.of()),
                Collation.of(currentPerson.require().language()));
    }

    /** Where nobody issues certificates, nobody holds one. */
    private List<PersonId> holders(CohortId cohort, State wanted) {
        var everybody = members.of(cohort);
        var held = certificates.of(everybody).orElse(Map.of());
        return everybody.stream()
                .filter(person -> held.getOrDefault(person, State.NONE) == wanted)
                .toList();
    }

    private Map<ModuleId, Total> count(ProgressQuery query) {
        var totals = new HashMap<ModuleId, Total>();
        jdbc.sql("""
                        select e.module_id, count(*) as assigned, count(e.completed_at) as completed,
                            sum(case when %s then 1 else 0 end) as late
                        from (select p.person_id %s) m
                        join learning_active_enrolment_view e on e.person_id = m.person_id
                        group by e.module_id""".formatted(progress.late(), query.people()))
                .params(parameters(query))
                .query(row -> {
                    totals.put(
                            new ModuleId(row.getString("module_id")),
                            new Total(row.getInt("assigned"), row.getInt("completed"), row.getInt("late")));
                });
        return totals;
    }

    private Map<String, Object> parameters(ProgressQuery query) {
        var parameters = progress.parameters(time.today());
        parameters.putAll(query.parameters());
        return parameters;
    }
}
