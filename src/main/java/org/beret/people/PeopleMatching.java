package org.beret.people;

import static org.beret.shared.SqlValues.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.beret.identity.PersonId;
import org.beret.identity.Role;
import org.beret.identity.ServiceKey;
import org.beret.identity.ServiceNumber;
import org.beret.identity.TrainingCentreId;
import org.beret.shared.CountryCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds who has which service number or e-mail address, thousands at once, in the caller's transaction. For lists that staff of
 * a centre bring: the caller has checked the centre. People of other centres are not told apart.
 */
@Component
public class PeopleMatching {

    private static final int BATCH_SIZE = 1000;

    /** Joins, for which H2 uses the index value by value; for {@code = any(?)} it scans the whole country. */
    private static final String FIND = "select id, centre_id, role, suspended, " + PersonColumns.NAMES + """
             from unnest(cast(? as varchar array)) as wanted (item)
            join people_person on %s = wanted.item""";

    private static final String LEADING_ZEROS = """
            select country_code, service_number from people_person
            where centre_id = ? and role = 'TRAINEE' and service_key like '0%'""";

    private final JdbcTemplate jdbc;

    PeopleMatching(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Who has a service number or an e-mail address, as far as a centre may know. */
    public sealed interface Match {

        /** A trainee of the centre. */
        record OwnTrainee(PersonId id, NewPerson details, boolean suspended) implements Match {}

        /** Staff, or a trainee of another centre; nothing else is disclosed. */
        record SomebodyElse() implements Match {}
    }

    /** Looks up any number of service numbers; unknown ones are missing from the map. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Map<ServiceKey, Match> findByServiceNumber(TrainingCentreId centre, Collection<ServiceKey> keys) {
        var found = new HashMap<ServiceKey, Match>();
        keys.stream()
                .distinct()
                .collect(Collectors.groupingBy(ServiceKey::country))
                .forEach((country, ofCountry) -> {
                    var byKey = ofCountry.stream()
                            .collect(Collectors.toMap(key -> key.number().key(), Function.identity()));
                    find(
                            "country_code = ? and service_key",
                            byKey.keySet(),
                            row -> found.put(
                                    Objects.requireNonNull(byKey.get(row.getString("service_key"))),
                                    match(row, centre)),
                            country.value());
                });
        return found;
    }

    /** The service numbers of a centre's trainees that begin with a zero, and have digits only. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<ServiceKey> numbersWithLeadingZeros(TrainingCentreId centre) {
        return jdbc
                .query(
                        LEADING_ZEROS,
                        (row, _) -> new ServiceKey(
                                new CountryCode(row.getString("country_code")),
                                new ServiceNumber(row.getString("service_number"))),
                        centre.value())
                .stream()
                .filter(key -> key.number().key().matches("[0-9]+"))
                .toList();
    }

    /** Looks up any number of e-mail addresses, normalized as in {@link NewPerson}; unknown ones are missing. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Map<String, Match> findByEmail(TrainingCentreId centre, Collection<String> emails) {
        var found = new HashMap<String, Match>();
        find("email", emails, row -> found.put(row.getString("email"), match(row, centre)));
        return found;
    }

    private void find(String column, Collection<String> values, RowCallbackHandler reader, Object... otherParameters) {
        values.stream().gather(Gatherers.windowFixed(BATCH_SIZE)).forEach(batch -> {
            var array = new SqlArrayValue("varchar", batch.toArray());
            jdbc.query(
                    FIND.formatted(column),
                    reader,
                    Stream.concat(Stream.of(array), Stream.of(otherParameters)).toArray());
        });
    }

    private static Match match(ResultSet row, TrainingCentreId centre) throws SQLException {
        var isOwn = centre.value().equals(row.getObject("centre_id"))
                && Role.TRAINEE.name().equals(row.getString("role"));
        return isOwn
                ? new Match.OwnTrainee(
                        new PersonId(uuid(row, "id")), PersonColumns.read(row).details(), row.getBoolean("suspended"))
                : new Match.SomebodyElse();
    }
}
