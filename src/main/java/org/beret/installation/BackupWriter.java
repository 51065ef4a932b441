package org.beret.installation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.beret.shared.PrivateFile;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes all rows of a database, as they are at one moment, into a file that both databases read: a ZIP with one entry a table, one line of
 * JSON a row, the names of the columns in the first. Others go on writing meanwhile. Under its name the file is whole or not there.
 */
record BackupWriter(Connection connection, Clock clock) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int FETCHED = 1000;

    /**
     * Writes a backup.
     *
     * @throws BackupFailure if the file is there or cannot be written
     */
    BackupManifest write(Path target) throws SQLException {
        if (Files.exists(target)) {
            throw new BackupFailure("The file " + target.toAbsolutePath() + " is there already. Name another one.");
        }
        var part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            PrivateFile.create(part, "");
            var manifest = fill(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } catch (IOException full) {
            throw BackupFailure.unwritten(target, full);
        } finally {
            // Names of people; what was finished has another name by now.
            part.toFile().delete();
        }
    }

    private BackupManifest fill(Path part) throws IOException, SQLException {
        connection.setAutoCommit(false);
        var isH2 = connection.getMetaData().getDatabaseProductName().equals("H2");
        // Both mean a snapshot of the whole database: H2 takes one of single tables at the lower level.
        connection.setTransactionIsolation(
                isH2 ? Connection.TRANSACTION_SERIALIZABLE : Connection.TRANSACTION_REPEATABLE_READ);
        try (var zip = new ZipOutputStream(Files.newOutputStream(part), StandardCharsets.UTF_8)) {
            var tables = new DatabaseTables(connection);
            var contents = new ArrayList<BackupManifest.Contents>();
            for (var table : tables.names()) {
                contents.add(write(table, zip));
            }
            var manifest = new BackupManifest(
                    BackupManifest.FORMAT, clock.instant(), installation(tables), migrations(), List.copyOf(contents));
            zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
            zip.write(JSON.writeValueAsBytes(manifest));
            zip.closeEntry();
            return manifest;
        } finally {
            connection.rollback();
        }
    }

    private static String installation(DatabaseTables tables) throws SQLException {
        var ids = tables.texts("select id from installation_self");
        if (ids.isEmpty()) {
            throw new BackupFailure("This database is not yet one of Beret: it was never started on it.");
        }
        return ids.getFirst();
    }

    private List<BackupManifest.Migration> migrations() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select "version", "checksum" from "flyway_schema_history"
                        where "version" is not null order by "installed_rank\"""")) {
            var migrations = new ArrayList<BackupManifest.Migration>();
            while (rows.next()) {
                migrations.add(new BackupManifest.Migration(rows.getString(1), rows.getInt(2)));
            }
            return migrations;
        }
    }

    private BackupManifest.Contents write(String table, ZipOutputStream zip) throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(new BackupManifest.Contents(table, 0, "").entry()));
        var digest = sha256();
        long count;
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED);
            try (var rows = statement.executeQuery("select * from " + table)) {
                count = TableRows.write(rows, new DigestOutputStream(zip, digest));
            }
        }
        zip.closeEntry();
        return new BackupManifest.Contents(table, count, HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
