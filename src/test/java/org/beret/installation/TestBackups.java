package org.beret.installation;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Backups made and read by tests. */
final class TestBackups {

    private TestBackups() {}

    static void write(DataSource source, Path target) throws SQLException {
        try (var connection = source.getConnection()) {
            new BackupWriter(connection, Clock.systemUTC()).write(target);
        }
    }

    /** All rows, by table, in an order that is the same for the same rows. */
    static Map<String, List<String>> rows(Path backup) throws SQLException {
        var rows = new TreeMap<String, List<String>>();
        try (var reader = new BackupReader(backup)) {
            for (var contents : reader.manifest().tables()) {
                var lines = new ArrayList<String>();
                reader.rows(contents, values -> lines.add(values.toString()));
                rows.put(contents.table(), lines.stream().sorted().toList());
            }
        }
        return rows;
    }
}
