package org.beret.people;

import static org.beret.shared.SqlValues.uuid;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.beret.audit.AuditTrail;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.CountryCode;
import org.beret.signin.CredentialChanges;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes thousands of trainees with JDBC batches, in the caller's transaction. For background jobs that staff
 * of a centre started: the caller has checked the centre and the actor. People of other centres are not changed.
 */
@Component
public class PeopleBatch {

    private static final int BATCH_SIZE = 1000;

    /** An event is stored with all ids, and a listener handles it in one short transaction. */
    private static final int MAX_PEOPLE_PER_EVENT = 100;

    private static final String INSERT = "insert into people_person (" + PersonColumns.NAMES + """
            , id, centre_id, role, suspended, manager, session_stamp, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'TRAINEE', false, false, 0, 0)""";

    private static final String UPDATE = "update people_person set " + PersonColumns.ASSIGNMENTS + """
            , version = version + 1
            where id = ? and centre_id = ? and role = 'TRAINEE' and erased_at is null""";

    private static final String EMAILS = """
            select id, email from unnest(cast(? as uuid array)) as wanted (item)
            join people_person on id = wanted.item where email is not null""";

    private static final String COUNTRIES_SERVED =
            "select country_code from people_centre_country where centre_id = ? order by country_code";

    private static final String TAKE_BACK = """
            update people_person set service_number = null, service_key = null, family_name = '', given_name = '', email = null,
                police_rank = '', languages = '', search_text = '', sort_key = null, sort_key_es = null,
                suspended = true, erased_at = ?, session_stamp = session_stamp + 1, version = version + 1
            where id = ? and centre_id = ? and role = 'TRAINEE' and erased_at is null and password_hash is null""";

    private static final String DETAILS = "select id, " + PersonColumns.NAMES + """
             from unnest(cast(? as uuid array)) as wanted (item)
            join people_person on id = wanted.item
            where centre_id = ? and role = 'TRAINEE' and erased_at is null""";

    private final JdbcTemplate jdbc;
    private final AuditTrail audit;
    private final CredentialChanges changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PeopleBatch(
            JdbcTemplate jdbc,
            AuditTrail audit,
            CredentialChanges changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /** The countries whose people this centre may add. */
    @Transactional(readOnly = true)
    public List<CountryCode> countriesServed(TrainingCentreId centre) {
        return jdbc.query(COUNTRIES_SERVED, (row, _) -> new CountryCode(row.getString(1)), centre.value());
    }

    /**
     * Inserts trainees of a centre.
     *
     * @param auditAction recorded for each of them
     * @return their ids, in the order of the argument
     * @throws org.springframework.dao.DuplicateKeyException if a service number or e-mail address is taken
     * @throws BusinessRuleViolation if details are invalid, or the centre does not serve a country
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<PersonId> add(TrainingCentreId centre, PersonId actor, List<NewPerson> people, String auditAction) {
        check(people, centre);
        var rows =
                people.stream().map(person -> new Row(PersonId.next(), person)).toList();
        write(INSERT, rows, centre);
        var ids = rows.stream().map(Row::id).toList();
        audit.record(centre, actor, ids, auditAction);
        return ids;
    }

    /**
     * Replaces the details of trainees of a centre; whoever is no trainee of it is left alone.
     *
     * @param auditAction recorded for each who was changed
     * @param fields names of the fields that change, by person; recorded, too
     * @throws org.springframework.dao.DuplicateKeyException if a service number or e-mail address is taken
     * @throws BusinessRuleViolation if details are invalid, or the centre does not serve a country
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void update(
            TrainingCentreId centre,
            PersonId actor,
            Map<PersonId, NewPerson> people,
            String auditAction,
            Map<PersonId, List<String>> fields) {
        check(people.values(), centre);
        var rows = people.entrySet().stream()
                .map(entry -> new Row(entry.getKey(), entry.getValue()))
                .toList();
        var before = emails(rows);
        var counts = write(UPDATE, rows, centre);
        var changed = new ArrayList<PersonId>();
        for (var index = 0; index < rows.size(); index++) {
            if (counts[index / BATCH_SIZE][index % BATCH_SIZE] != 0) {
                changed.add(rows.get(index).id());
            }
        }
        changed.stream()
                .collect(Collectors.groupingBy(id -> fields.getOrDefault(id, List.of())))
                .forEach((names, ids) -> audit.record(centre, actor, ids, auditAction, names.toArray(String[]::new)));
        before.keySet().retainAll(changed);
        changes.emailsChanged(before);
        changed.stream()
                .gather(Gatherers.windowFixed(MAX_PEOPLE_PER_EVENT))
                .map(PeopleChanged::new)
                .forEach(events::publishEvent);
    }

    /**
     * Takes back trainees of a centre who were added by mistake: what identifies them is deleted, as when they are
     * erased. For people with whom nobody has worked yet; whoever has a password is left alone.
     *
     * @param auditAction recorded for each who was taken back
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(TrainingCentreId centre, PersonId actor, Collection<PersonId> people, String auditAction) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.batchUpdate(TAKE_BACK, people, BATCH_SIZE, (statement, id) -> {
            statement.setObject(1, now);
            statement.setObject(2, id.value());
            statement.setObject(3, centre.value());
        });
        audit.record(centre, actor, people, auditAction);
        people.stream()
                .gather(Gatherers.windowFixed(MAX_PEOPLE_PER_EVENT))
                .map(PeopleChanged::new)
                .forEach(events::publishEvent);
    }

    /** The details of those of these people who are trainees of the centre. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Map<PersonId, NewPerson> details(TrainingCentreId centre, Collection<PersonId> people) {
        var found = new HashMap<PersonId, NewPerson>();
        people.stream().gather(Gatherers.windowFixed(BATCH_SIZE)).forEach(batch -> {
            var ids = new SqlArrayValue(
                    "uuid", batch.stream().map(PersonId::value).toArray());
            jdbc.query(
                    DETAILS,
                    row -> {
                        found.put(
                                new PersonId(uuid(row, "id")),
                                PersonColumns.read(row).details());
                    },
                    ids,
                    centre.value());
        });
        return found;
    }

    private record Row(PersonId id, NewPerson person) {}

    private int[][] write(String sql, List<Row> rows, TrainingCentreId centre) {
        return jdbc.batchUpdate(sql, rows, BATCH_SIZE, (statement, row) -> {
            PersonColumns.of(row.person()).bind(statement);
            statement.setObject(PersonColumns.COUNT + 1, row.id().value());
            statement.setObject(PersonColumns.COUNT + 2, centre.value());
        });
    }

    /** The present addresses of those who will have another one, or none. */
    private Map<PersonId, String> emails(List<Row> rows) {
        var emails = new HashMap<PersonId, String>();
        var later = rows.stream().collect(Collectors.toMap(row -> row.id().value(), Row::person));
        later.keySet().stream()
                .gather(Gatherers.windowFixed(BATCH_SIZE))
                .forEach(batch -> jdbc.query(
                        EMAILS,
                        row -> {
                            var id = uuid(row, "id");
                            var email = row.getString("email");
                            if (!Objects.requireNonNull(later.get(id)).email().equals(Optional.of(email))) {
                                emails.put(new PersonId(id), email);
                            }
                        },
                        new SqlArrayValue("uuid", batch.toArray())));
        return emails;
    }

    private void check(Collection<NewPerson> people, TrainingCentreId centre) {
        var served = countriesServed(centre);
        for (var person : people) {
            person.check();
            if (!served.contains(person.country())) {
                throw new BusinessRuleViolation("person.refused.country");
            }
        }
    }
}
