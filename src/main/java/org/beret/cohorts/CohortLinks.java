package org.beret.cohorts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.learning.Enrolments;
import org.beret.learning.ModuleRecord;
import org.beret.people.PersonLinks;
import org.beret.shared.Collation;
import org.beret.shared.SqlValues;
import org.beret.texts.TextsIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells on a person's page what they have learned, and links to their progress in each cohort of the centre. */
@Component
class CohortLinks implements PersonLinks {

    private final Cohorts cohorts;
    private final CohortJoining joining;
    private final CertificateStateLookup certificates;
    private final JdbcClient jdbc;
    private final Enrolments enrolments;
    private final CurrentPerson currentPerson;

    CohortLinks(
            Cohorts cohorts,
            CohortJoining joining,
            CertificateStateLookup certificates,
            JdbcClient jdbc,
            Enrolments enrolments,
            CurrentPerson currentPerson) {
        this.cohorts = cohorts;
        this.joining = joining;
        this.certificates = certificates;
        this.jdbc = jdbc;
        this.enrolments = enrolments;
        this.currentPerson = currentPerson;
    }

    private record Found(CohortId id, String name, boolean closed, LocalDate departure) {}

    /** Those that go on first, the next departure first of these. */
    @Override
    @Transactional(readOnly = true)
    public List<Link> ofTrainee(PersonId trainee) {
        var names = Collation.of(currentPerson.require().language());
        return jdbc
                .sql("""
                        select c.id, c.name, c.closed_at, c.departure_on from cohorts_cohort c
                        join cohorts_member_view m on m.cohort_id = c.id
                        where m.person_id = :person and m.centre_id = :centre""")
                .param("person", trainee.value())
                .param("centre", currentPerson.requireCentre().value())
                .query((row, _) -> found(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(Found::closed)
                        .thenComparing(Found::departure)
                        .thenComparing(names.comparing(Found::name)))
                .map(found ->
                        new Link(CohortsNavigation.trainee(found.id(), trainee), "person.progress-in", found.name()))
                .toList();
    }

    @Override
    public List<Group> groups() {
        return cohorts.ofMyCentre().stream()
                .map(cohort -> new Group(cohort.name(), people -> joined(cohort.id(), people)))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PersonId, String> certificateNumbers(Collection<PersonId> people) {
        return certificates.numbers(people);
    }

    private Joined joined(CohortId cohort, Collection<PersonId> people) {
        var joined = joining.join(cohort, people);
        return new Joined(
                joined.people().size(), () -> joining.takeBack(cohort, joined).size());
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                new CohortId(SqlValues.uuid(row, "id")),
                row.getString("name"),
                row.getObject("closed_at") != null,
                Optional.ofNullable(row.getObject("departure_on", LocalDate.class))
                        .orElse(LocalDate.MAX));
    }

    @Override
    public List<String> learned(PersonId trainee, TextsIn texts) {
        return enrolments.records(trainee).stream()
                .map(record ->
                        texts.text("labelled", record.module().title().in(texts.language()), learned(record, texts)))
                .toList();
    }

    private static String learned(ModuleRecord record, TextsIn texts) {
        return switch (record.state()) {
            case COMPLETED -> texts.text("person.learned.completed");
            case WITHDRAWN -> texts.text("cohort.state.withdrawn");
            case ASSIGNED -> texts.text("cohort.state.assigned");
            case IN_PROGRESS ->
                texts.text(
                        "cohort.state.in-progress",
                        record.read().size(),
                        record.module().lessons().size());
        };
    }
}
