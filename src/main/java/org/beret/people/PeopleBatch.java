package org.beret.people;

import static org.beret.people.PeopleBatch.Match.OwnTrainee;
import static org.beret.people.PeopleBatch.Match.SomebodyElse;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.beret.audit.AuditTrail;
import org.beret.identity.PersonId;
import org.beret.identity.Role;
import org.beret.identity.ServiceNumber;
import org.beret.identity.TrainingCentreId;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.shared.UnknownId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads and writes trainees by the thousand, in the caller's transaction. It is for jobs that somebody of a centre started
 * and that go on without them: who calls has made sure of the centre and of who acts. What belongs to another centre is
 * neither shown nor changed.
 */
@Component
public class PeopleBatch {

    private static final int BATCH_SIZE = 1000;

    /** The outbox takes the ids of so many people, and a listener is never long about them. */
    private static final int MAX_PEOPLE_PER_EVENT = 100;

    private final JdbcTemplate jdbc;
    private final TrainingCentreRepository centres;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    PeopleBatch(
            JdbcTemplate jdbc, TrainingCentreRepository centres, AuditTrail audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.centres = centres;
        this.audit = audit;
        this.events = events;
    }

    /** Names one person of the whole register. */
    public record ServiceKey(CountryCode country, ServiceNumber number) {}

    /** What the register holds under a key or an address, as far as a centre may know. */
    public sealed interface Match {

        /** A trainee of the centre, as they are now. */
        record OwnTrainee(PersonId id, NewPerson details, boolean suspended) implements Match {}

        /** Somebody who is no trainee of the centre; more is not told. */
        record SomebodyElse() implements Match {}
    }

    /** The countries whose people this centre may add. */
    @Transactional(readOnly = true)
    public Collection<CountryCode> countriesServed(TrainingCentreId centre) {
        return centres.findById(centre).orElseThrow(() -> new UnknownId(centre)).served();
    }

    /** Looks a whole file up; keys that nobody has are missing from the answer. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Map<ServiceKey, Match> findByServiceNumber(TrainingCentreId centre, Collection<ServiceKey> keys) {
        var byCountry = keys.stream().distinct().collect(Collectors.groupingBy(ServiceKey::country));
        var found = new HashMap<ServiceKey, Match>();
        byCountry.forEach((country, ofCountry) -> {
            var byKey = ofCountry.stream()
                    .collect(Collectors.toMap(key -> key.number().key(), Function.identity()));
            find(
                    "country_code = ? and service_key",
                    byKey.keySet(),
                    row -> found.put(
                            Objects.requireNonNull(byKey.get(row.getString("service_key"))), match(row, centre)),
                    country.value());
        });
        return found;
    }

    /** Looks up who has these addresses, given as {@link NewPerson} keeps them. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Map<String, Match> findByEmail(TrainingCentreId centre, Collection<String> emails) {
        var found = new HashMap<String, Match>();
        find("email", emails, row -> found.put(row.getString("email"), match(row, centre)));
        return found;
    }

    /**
     * Adds trainees to a centre and returns their ids in the same order.
     *
     * @throws org.springframework.dao.DuplicateKeyException if a service number or an address is taken
     * @throws org.beret.shared.BusinessRuleViolation if one breaks a rule, or is of a country that the centre does not serve
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<PersonId> add(TrainingCentreId centre, PersonId actor, List<NewPerson> people, String auditAction) {
        var served = countriesServed(centre);
        var ids = new ArrayList<PersonId>(people.size());
        var rows = new ArrayList<Row>(people.size());
        for (var person : people) {
            check(person, served);
            var id = PersonId.next();
            ids.add(id);
            rows.add(new Row(id, person));
        }
        jdbc.batchUpdate("""
                insert into people_person (country_code, service_number, service_key, family_name, given_name, email, gender,
                    category, police_rank, languages, language, id, centre_id, role, suspended, manager, session_stamp, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'TRAINEE', false, false, 0, 0)""", rows, BATCH_SIZE, (statement, row) -> {
            bind(statement, row.person());
            statement.setObject(12, row.id().value());
            statement.setObject(13, centre.value());
        });
        audit.record(centre, actor, ids, auditAction);
        return ids;
    }

    /**
     * Takes over what is new about trainees of a centre. Who is no trainee of it stays as they are.
     *
     * @throws org.springframework.dao.DuplicateKeyException if a service number or an address is taken
     * @throws org.beret.shared.BusinessRuleViolation if one breaks a rule, or is of a country that the centre does not serve
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void update(TrainingCentreId centre, PersonId actor, Map<PersonId, NewPerson> people, String auditAction) {
        var served = countriesServed(centre);
        var rows = people.entrySet().stream()
                .map(entry -> new Row(entry.getKey(), entry.getValue()))
                .toList();
        rows.forEach(row -> check(row.person(), served));
        var counts = jdbc.batchUpdate("""
                update people_person set country_code = ?, service_number = ?, service_key = ?, family_name = ?,
                    given_name = ?, email = ?, gender = ?, category = ?, police_rank = ?, languages = ?, language = ?,
                    version = version + 1
                where id = ? and centre_id = ? and role = 'TRAINEE' and erased_at is null""", rows, BATCH_SIZE, (statement, row) -> {
            bind(statement, row.person());
            statement.setObject(12, row.id().value());
            statement.setObject(13, centre.value());
        });
        var changed = new ArrayList<PersonId>();
        for (var number = 0; number < rows.size(); number++) {
            if (counts[number / BATCH_SIZE][number % BATCH_SIZE] != 0) {
                changed.add(rows.get(number).id());
            }
        }
        audit.record(centre, actor, changed, auditAction);
        changed.stream()
                .gather(Gatherers.windowFixed(MAX_PEOPLE_PER_EVENT))
                .map(PeopleChanged::new)
                .forEach(events::publishEvent);
    }

    private record Row(PersonId id, NewPerson person) {}

    private static void check(NewPerson person, Collection<CountryCode> served) {
        person.check();
        if (!served.contains(person.country())) {
            throw new BusinessRuleViolation("person.refused.country");
        }
    }

    private static void bind(PreparedStatement statement, NewPerson person) throws SQLException {
        statement.setString(1, person.country().value());
        set(statement, 2, person.serviceNumber().map(ServiceNumber::value).orElse(null));
        set(statement, 3, person.serviceNumber().map(ServiceNumber::key).orElse(null));
        statement.setString(4, person.familyName());
        statement.setString(5, person.givenName());
        set(statement, 6, person.email().orElse(null));
        statement.setString(7, person.gender().name());
        set(statement, 8, person.category() == null ? null : person.category().name());
        statement.setString(9, person.rank());
        statement.setString(10, person.languages());
        statement.setString(11, person.language().code());
    }

    private static void set(PreparedStatement statement, int index, @Nullable String value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.VARCHAR);
        } else {
            statement.setString(index, value);
        }
    }

    /** A join, for which H2 takes the index word by word; for {@code = any(?)} it would go through the whole country. */
    private void find(String match, Collection<String> values, RowCallbackHandler reader, Object... more) {
        var sql = """
                select id, centre_id, role, country_code, service_number, service_key, family_name, given_name, email, gender,
                    category, police_rank, languages, language, suspended
                from unnest(cast(? as varchar array)) as wanted (word) join people_person on %s = wanted.word""".formatted(match);
        var left = List.copyOf(values);
        for (var start = 0; start < left.size(); start += BATCH_SIZE) {
            var batch = left.subList(start, Math.min(start + BATCH_SIZE, left.size()));
            var words = new SqlArrayValue("varchar", batch.toArray());
            jdbc.query(
                    sql,
                    reader,
                    Stream.concat(Stream.of(words), Stream.of(more)).toArray());
        }
    }

    private static Match match(ResultSet row, TrainingCentreId centre) throws SQLException {
        var isOwn = centre.value().equals(row.getObject("centre_id", UUID.class))
                && Role.TRAINEE.name().equals(row.getString("role"));
        if (!isOwn) {
            return new SomebodyElse();
        }
        var category = row.getString("category");
        var details = new NewPerson(
                new CountryCode(row.getString("country_code")),
                ServiceNumber.ofText(row.getString("service_number")),
                row.getString("family_name"),
                row.getString("given_name"),
                Optional.ofNullable(row.getString("email")),
                Gender.valueOf(row.getString("gender")),
                category == null ? null : Category.valueOf(category),
                row.getString("police_rank"),
                row.getString("languages"),
                Language.ofCode(row.getString("language")).orElse(Language.EN));
        return new OwnTrainee(new PersonId(row.getObject("id", UUID.class)), details, row.getBoolean("suspended"));
    }
}
