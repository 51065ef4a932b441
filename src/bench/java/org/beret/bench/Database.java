package org.beret.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A new database that goes with its folder. */
sealed interface Database extends AutoCloseable permits Database.H2, Database.PostgreSql, Cluster {

    String name();

    String url();

    String user();

    default String password() {
        return "";
    }

    /** Whether others can use it while the server does. */
    boolean isShared();

    @Override
    void close() throws IOException;

    /** An H2 file with the options that application.yaml gives it. */
    static Database h2(Path folder) throws IOException {
        return new H2(folder);
    }

    /** A PostgreSQL that waits for the disk, as one in use does; made for tests it would not. */
    static Database postgresql(Path folder) throws IOException {
        return new PostgreSql(EmbeddedPostgres.builder()
                .setErrorRedirector(Redirect.DISCARD)
                .setOutputRedirector(Redirect.DISCARD)
                .setDataDirectory(folder.resolve("postgresql"))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start());
    }

    /** The H2 in the server's own process. */
    record H2(String url) implements Database {

        private static final Pattern DEMONSTRATION = Pattern.compile("jdbc:h2:file:\\./data/demo(;\\S*)");

        private H2(Path folder) throws IOException {
            this("jdbc:h2:file:" + folder.resolve("h2") + options());
        }

        private static String options() throws IOException {
            try (InputStream settings = Database.class.getResourceAsStream("/application.yaml")) {
                var text = settings == null ? "" : new String(settings.readAllBytes(), StandardCharsets.UTF_8);
                return DEMONSTRATION
                        .matcher(text)
                        .results()
                        .findFirst()
                        .map(found -> found.group(1))
                        .orElseThrow(() -> new IllegalStateException("application.yaml names no demonstration file"));
            }
        }

        @Override
        public String name() {
            return "H2, a file";
        }

        @Override
        public String user() {
            return "sa";
        }

        @Override
        public boolean isShared() {
            return false;
        }

        @Override
        public void close() {}
    }

    /** A PostgreSQL beside the server. */
    record PostgreSql(EmbeddedPostgres running) implements Database {

        @Override
        public String name() {
            return "PostgreSQL";
        }

        @Override
        public String url() {
            return "jdbc:postgresql://127.0.0.1:" + running.getPort() + "/postgres";
        }

        @Override
        public String user() {
            return "postgres";
        }

        @Override
        public boolean isShared() {
            return true;
        }

        @Override
        public void close() throws IOException {
            running.close();
        }
    }
}
