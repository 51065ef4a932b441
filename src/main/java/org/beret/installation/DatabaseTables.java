package org.beret.installation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of Beret in a database, with their columns and foreign keys. */
record DatabaseTables(Connection connection) {

    /** Flyway's own table, which migrating makes. */
    static final String HISTORY = "flyway_schema_history";

    /** Names of all tables but {@value #HISTORY}, in alphabetical order. */
    List<String> names() throws SQLException {
        return all().stream().filter(name -> !name.equals(HISTORY)).toList();
    }

    boolean isMigrated() throws SQLException {
        return all().contains(HISTORY);
    }

    private List<String> all() throws SQLException {
        return texts("""
                select table_name from information_schema.tables
                where table_schema = current_schema and table_type = 'BASE TABLE' order by table_name""");
    }

    /** The first column of all rows. */
    List<String> texts(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    void execute(String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    /** The columns that count up by themselves. */
    List<String> counters(String table) throws SQLException {
        try (var columns = connection.getMetaData().getColumns(null, connection.getSchema(), table, null)) {
            var counters = new ArrayList<String>();
            while (columns.next()) {
                if (columns.getString("IS_AUTOINCREMENT").equals("YES")) {
                    counters.add(columns.getString("COLUMN_NAME"));
                }
            }
            return counters;
        }
    }

    /** A foreign key, in the order of its columns. */
    record ForeignKey(String name, String table, String target, List<String> columns, List<String> targetColumns) {

        String dropping() {
            return "alter table " + table + " drop constraint " + name;
        }

        String adding() {
            return "alter table %s add constraint %s foreign key (%s) references %s (%s)"
                    .formatted(table, name, String.join(", ", columns), target, String.join(", ", targetColumns));
        }
    }

    List<ForeignKey> foreignKeys() throws SQLException {
        Map<String, ForeignKey> keys = new LinkedHashMap<>();
        for (var table : names()) {
            try (var parts = connection.getMetaData().getImportedKeys(null, connection.getSchema(), table)) {
                while (parts.next()) {
                    var target = parts.getString("PKTABLE_NAME");
                    var key = keys.computeIfAbsent(
                            parts.getString("FK_NAME"),
                            name -> new ForeignKey(name, table, target, new ArrayList<>(), new ArrayList<>()));
                    key.columns().add(parts.getString("FKCOLUMN_NAME"));
                    key.targetColumns().add(parts.getString("PKCOLUMN_NAME"));
                }
            }
        }
        return List.copyOf(keys.values());
    }
}
