package org.beret;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * The filled database of a release: one SQL script of inserts for H2 and PostgreSQL alike. Its tables are made by the migrations
 * of that release, which are never changed once it is out; see docs/migrations.md.
 */
record ReleaseData(Path file) {

    static final Path FOLDER = Path.of("src/test/resources/releases");

    private static final Pattern SCHEMA = Pattern.compile("-- schema (\\S+)");
    private static final Pattern INSERT = Pattern.compile("(?m)^insert into (\\w+) ");
    private static final Pattern BYTES = Pattern.compile("X'([0-9a-f]*)'");

    /** Of all releases whose data is kept. */
    static List<ReleaseData> all() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().map(ReleaseData::new).toList();
        }
    }

    /** The migrations of Beret for this database. */
    static FluentConfiguration migrations(DataSource database, String vendor) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration", "classpath:db/vendor/" + vendor);
    }

    /** Makes an empty database what it was with this release. */
    void load(DataSource database, String vendor) throws IOException, SQLException {
        var script = Files.readString(file);
        var schema = SCHEMA.matcher(script)
                .results()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No schema in " + file))
                .group(1);
        migrations(database, vendor).target(schema).load().migrate();
        // The one literal that the two databases write differently.
        var own = vendor.equals("postgresql") ? BYTES.matcher(script).replaceAll("'\\\\\\\\x$1'") : script;
        try (var connection = database.getConnection()) {
            ScriptUtils.executeSqlScript(connection, new ByteArrayResource(own.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** How many rows each table had that had any. */
    Map<String, Long> rows() throws IOException {
        return INSERT.matcher(Files.readString(file))
                .results()
                .collect(Collectors.groupingBy(insert -> insert.group(1), Collectors.counting()));
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}
