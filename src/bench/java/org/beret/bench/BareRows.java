package org.beret.bench;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;

/** The rows that an import writes, inserted by the thousand in one transaction and without a question. */
final class BareRows {

    private static final int BATCH = 1000;

    private static final String PERSON = """
            insert into people_person (country_code, service_number, service_key, family_name, given_name, email, gender,
                category, police_rank, languages, language, id, centre_id, role, suspended, manager, session_stamp, version)
            values ('SN', ?, ?, ?, ?, ?, 'WOMAN', 'FORMED_POLICE_UNIT', ?, ?, 'en', ?, ?, 'TRAINEE', false, false, 0, 0)""";

    private static final String AUDIT = """
            insert into audit_entry (id, acted_at, action, subject_id, centre_id, actor_id, detail)
            values (?, ?, 'person.imported', ?, ?, null, '')""";

    private static final String MEMBER = "insert into cohorts_member (cohort_id, person_id) values (?, ?)";

    private final DataSource database;

    BareRows(DataSource database) {
        this.database = database;
    }

    /** A row of a list, whose number nobody else has. */
    static List<String> person(String prefix, int number) {
        var service = prefix + number;
        return List.of(
                service,
                "Family " + number,
                "Given " + number,
                service.toLowerCase(Locale.ROOT) + "@police.example",
                "F",
                "FPU",
                "Lieutenant",
                "French, Wolof");
    }

    /** Nanoseconds for so many people, their entries in the audit trail and their membership. */
    long write(String prefix, int rows, UUID centre, UUID cohort) throws SQLException {
        var start = System.nanoTime();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            write(connection, prefix, rows, centre, cohort);
            connection.commit();
        }
        return System.nanoTime() - start;
    }

    private static void write(Connection connection, String prefix, int rows, UUID centre, UUID cohort)
            throws SQLException {
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        try (var person = connection.prepareStatement(PERSON);
                var audit = connection.prepareStatement(AUDIT);
                var member = connection.prepareStatement(MEMBER)) {
            for (var number = 0; number < rows; number++) {
                var cells = person(prefix, number);
                var id = UuidCreator.getTimeOrderedEpoch();
                fill(
                        person,
                        cells.get(0),
                        cells.get(0),
                        cells.get(1),
                        cells.get(2),
                        cells.get(3),
                        cells.get(6),
                        cells.get(7),
                        id,
                        centre);
                fill(audit, UuidCreator.getTimeOrderedEpoch(), now, id, centre);
                fill(member, cohort, id);
                if ((number + 1) % BATCH == 0 || number + 1 == rows) {
                    person.executeBatch();
                    audit.executeBatch();
                    member.executeBatch();
                }
            }
        }
    }

    private static void fill(PreparedStatement row, Object... values) throws SQLException {
        for (var place = 0; place < values.length; place++) {
            row.setObject(place + 1, values[place]);
        }
        row.addBatch();
    }
}
