package org.beret.people;

import static org.beret.shared.SqlValues.uuid;

import java.util.List;
import java.util.UUID;
import org.beret.shared.Collation;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Computes {@link NameKeys} for rows that have none: those that SQL inserted, and all of them when an upgrade of ICU
 * brings another version of CLDR, whose keys cannot be compared with those before.
 */
@Component
public class NameIndex {

    private static final int BATCH_SIZE = 1000;

    private static final String WITHOUT_KEYS = """
            select id, family_name, given_name, email, service_number from people_person
            where sort_key is null limit\s""" + BATCH_SIZE;

    private final JdbcTemplate jdbc;

    NameIndex(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID id, NameKeys keys) {}

    /** Deletes all keys if they are of another version, and computes what is missing. Any node may do it, at any time. */
    @EventListener(ApplicationStartedEvent.class)
    void update() {
        var version = Collation.version();
        var known = jdbc.queryForList("select version from people_collation", String.class);
        if (!known.contains(version)) {
            jdbc.update("update people_person set sort_key = null");
            jdbc.update("delete from people_collation");
            jdbc.update("insert into people_collation (version) values (?) on conflict do nothing", version);
        }
        fill();
    }

    /** Computes the keys of rows that have none. */
    public void fill() {
        for (var rows = withoutKeys(); !rows.isEmpty(); rows = withoutKeys()) {
            jdbc.batchUpdate(
                    "update people_person set search_text = ?, sort_key = ?, sort_key_es = ? where id = ?",
                    rows,
                    BATCH_SIZE,
                    (statement, row) -> {
                        row.keys().bind(statement, 1);
                        statement.setObject(NameKeys.COUNT + 1, row.id());
                    });
        }
    }

    private List<Row> withoutKeys() {
        return jdbc.query(
                WITHOUT_KEYS,
                (row, _) -> new Row(
                        uuid(row, "id"),
                        NameKeys.of(
                                row.getString("family_name"),
                                row.getString("given_name"),
                                row.getString("email"),
                                row.getString("service_number"))));
    }
}
