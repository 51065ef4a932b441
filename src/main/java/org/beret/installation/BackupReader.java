package org.beret.installation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a backup, from its first line to its last. */
final class BackupReader implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final ZipFile zip;
    private final BackupManifest manifest;

    /**
     * Opens a backup and reads its list of contents.
     *
     * @throws BackupFailure if the file is none, or has no end
     */
    BackupReader(Path file) {
        this.file = file;
        try {
            this.zip = new ZipFile(file.toFile());
        } catch (IOException none) {
            throw broken("it is not there, was cut short, or is something else", none);
        }
        try (var in = entry(BackupManifest.NAME)) {
            this.manifest = JSON.readValue(in, BackupManifest.class);
        } catch (IOException | JacksonException none) {
            throw broken("its list of contents cannot be read", none);
        }
        if (manifest.format() != BackupManifest.FORMAT) {
            throw broken("it was made by a later release of Beret", null);
        }
    }

    BackupManifest manifest() {
        return manifest;
    }

    /** Reads every row of every table and compares them with the list of contents. */
    void check() {
        try {
            for (var contents : manifest.tables()) {
                rows(contents, _ -> {});
            }
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Takes the values of a row; the first has the names of the columns. */
    interface RowConsumer {
        void accept(List<@Nullable String> values) throws SQLException;
    }

    /** Reads the rows of a table and compares them with the list of contents at the end. */
    void rows(BackupManifest.Contents contents, RowConsumer consumer) throws SQLException {
        var digest = BackupWriter.sha256();
        long lines = 0;
        try (var in = new BufferedReader(new InputStreamReader(
                new DigestInputStream(entry(contents.entry()), digest), StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                consumer.accept(Arrays.asList(JSON.readValue(line, String[].class)));
                lines++;
            }
        } catch (IOException | JacksonException damaged) {
            throw broken("the table " + contents.table() + " is damaged", damaged);
        }
        if (lines - 1 != contents.rows()
                || !HexFormat.of().formatHex(digest.digest()).equals(contents.digest())) {
            throw broken("the table " + contents.table() + " is not as it was written", null);
        }
    }

    private InputStream entry(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("There is no " + name);
        }
        return zip.getInputStream(entry);
    }

    private BackupFailure broken(String why, @Nullable Throwable cause) {
        return new BackupFailure("The backup " + file.toAbsolutePath() + " cannot be used: " + why + ".", cause);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException kept) {
            throw broken("it cannot be closed", kept);
        }
    }
}
