package org.beret.installation;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The file of an H2 database. */
final class DatabaseFile {

    private static final Pattern H2_FILE = Pattern.compile("jdbc:h2:(?:file:)?([^;:]+)(?:;.*)?");

    private DatabaseFile() {}

    /** Of a JDBC address; none if the database is no file on this machine. */
    static Optional<Path> of(String url) {
        var match = H2_FILE.matcher(url);
        return match.matches() ? Optional.of(Path.of(match.group(1) + ".mv.db")) : Optional.empty();
    }
}
