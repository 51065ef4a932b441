package org.beret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the data of an H2 database as {@link ReleaseData} reads it. */
final class ReleaseDataWriter {

    private static final Pattern TABLE = Pattern.compile("(?m)^create table (\\w+)");

    /** Of the files of courses a few will do. */
    private static final Map<String, Integer> MOST_ROWS = Map.of("authoring_course_file", 3);

    /** Of the content of a file the beginning will do. */
    private static final int MOST_BYTES = 16;

    private final JdbcClient jdbc;

    ReleaseDataWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(String release) throws IOException {
        var tables = tables();
        var lines = new ArrayList<String>();
        lines.add(
                "-- A filled database of this release, with invented people, for tests of later migrations; see docs/migrations.md.");
        lines.add("-- schema " + schema());
        tables.reversed().forEach(table -> lines.add("delete from " + table + ";"));
        tables.forEach(table -> lines.addAll(inserts(table)));
        Files.createDirectories(ReleaseData.FOLDER);
        Files.write(ReleaseData.FOLDER.resolve(release + ".sql"), lines);
    }

    private String schema() {
        return jdbc.sql("select \"version\" from \"flyway_schema_history\" order by \"installed_rank\" desc limit 1")
                .query(String.class)
                .single();
    }

    /** In the order in which migrations made them, which foreign keys allow. */
    private static List<String> tables() {
        return ProjectFiles.read()
                .ending(".sql")
                .filter(path -> path.startsWith("src/main"))
                .sorted()
                .flatMap((Path path) -> TABLE.matcher(ProjectFiles.text(path)).results())
                .map(found -> found.group(1))
                .toList();
    }

    private List<String> inserts(String table) {
        return jdbc.sql("select * from " + table + " order by 1 limit :most")
                .param("most", MOST_ROWS.getOrDefault(table, Integer.MAX_VALUE))
                .query((row, _) -> insert(table, row))
                .list();
    }

    private static String insert(String table, ResultSet row) throws SQLException {
        var columns = row.getMetaData();
        var names = new ArrayList<String>();
        var values = new ArrayList<String>();
        var numbered = "";
        for (var place = 1; place <= columns.getColumnCount(); place++) {
            names.add(columns.getColumnName(place));
            values.add(literal(row, columns, place));
            if (columns.isAutoIncrement(place)) {
                numbered = " overriding system value";
            }
        }
        return "insert into " + table + " (" + String.join(", ", names) + ")" + numbered + " values ("
                + String.join(", ", values) + ");";
    }

    private static String literal(ResultSet row, ResultSetMetaData columns, int place) throws SQLException {
        @Nullable
        Object value = switch (columns.getColumnTypeName(place)) {
            case "TIMESTAMP WITH TIME ZONE" -> row.getObject(place, OffsetDateTime.class);
            case "BINARY VARYING" -> row.getBytes(place);
            default -> row.getObject(place);
        };
        return switch (value) {
            case null -> "null";
            case Number number -> number.toString();
            case Boolean bool -> bool.toString();
            case OffsetDateTime moment ->
                "'" + moment.withOffsetSameInstant(ZoneOffset.UTC).toString() + "'";
            case byte[] bytes ->
                "X'" + HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, MOST_BYTES))) + "'";
            default -> "'" + value.toString().replace("'", "''") + "'";
        };
    }
}
