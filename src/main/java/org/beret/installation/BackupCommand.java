package org.beret.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.beret.shared.PrivateFile;
import org.flywaydb.core.api.FlywayException;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Command line for the operator of the server, with the settings that the server is started with: {@code --beret.backup=<file>} backs the
 * database up, on H2 through the server that has it open; {@code --beret.check-backup=<file>} reads a backup;
 * {@code --beret.restore=<file>} fills an empty database from one. The exit code is 1 if that failed. Runs before anything is opened or made.
 */
record BackupCommand(ConfigurableEnvironment environment) {

    private static final int OPEN_ELSEWHERE = 90020;
    private static final Duration PATIENCE = Duration.ofHours(1);

    /** Runs the command of the settings and ends the process; does nothing without one. */
    @SuppressWarnings("SystemOut")
    void runIfAsked() {
        try {
            var answer = answer();
            if (answer.isPresent()) {
                System.out.println(answer.get());
                System.exit(0);
            }
        } catch (BackupFailure | SQLException | FlywayException failure) {
            System.out.println(failure.getMessage());
            System.exit(1);
        }
    }

    /** What was done, in words; empty without a command. */
    Optional<String> answer() throws SQLException {
        var backup = environment.getProperty("beret.backup");
        var checked = environment.getProperty("beret.check-backup");
        var restored = environment.getProperty("beret.restore");
        if (backup != null) {
            return Optional.of(back(Path.of(backup).toAbsolutePath()));
        }
        if (checked != null) {
            return Optional.of(check(Path.of(checked).toAbsolutePath()));
        }
        return restored == null
                ? Optional.empty()
                : Optional.of(restore(Path.of(restored).toAbsolutePath()));
    }

    private String back(Path target) throws SQLException {
        var database = new DatabaseSettings(environment);
        if (database.file().filter(Files::notExists).isPresent()) {
            throw new BackupFailure("There is no database " + database.file().orElseThrow() + ".");
        }
        try (var connection = DriverManager.getConnection(database.url(), database.credentials())) {
            return new BackupWriter(connection, Clock.systemUTC()).write(target) + written(target);
        } catch (SQLException failure) {
            if (failure.getErrorCode() != OPEN_ELSEWHERE) {
                var refusal = new DatabaseFailure(database.url(), failure).refusal();
                throw new BackupFailure(String.valueOf(refusal.getMessage()), failure);
            }
            return BackupRequest.beside(database.file().orElseThrow()).ask(target, PATIENCE) + written(target);
        }
    }

    private static String check(Path file) {
        try (var backup = new BackupReader(file)) {
            backup.check();
            return backup.manifest() + "\nEvery row was read and is as it was written.";
        }
    }

    private String restore(Path file) throws SQLException {
        var database = new DatabaseSettings(environment);
        try (var backup = new BackupReader(file)) {
            backup.check();
            if (database.file().isPresent()) {
                restore(backup, database, database.file().get());
            } else {
                new BackupRestore(database.url(), database.credentials()).restore(backup);
            }
            return backup.manifest()
                    + "\nAll of it is restored. Bring the files of the keys to the places that the settings name, and start.";
        }
    }

    /** Under another name until it is whole: a process that is killed leaves no half database behind. */
    private static void restore(BackupReader backup, DatabaseSettings database, Path file) throws SQLException {
        if (Files.exists(file)) {
            throw new BackupFailure("There is a database " + file.toAbsolutePath()
                    + " already. Nothing was changed. Move it away, or name another one.");
        }
        var unfinished = file.resolveSibling("restoring-" + file.getFileName());
        try {
            Files.deleteIfExists(unfinished);
            PrivateFile.makeFolderOf(unfinished);
            new BackupRestore(database.url().replace(name(file), name(unfinished)), database.credentials())
                    .restore(backup);
            PrivateFile.close(unfinished);
            Files.move(unfinished, file);
        } catch (IOException failure) {
            throw new BackupFailure("The database " + file + " cannot be written: " + failure.getMessage(), failure);
        }
    }

    private static String name(Path file) {
        return file.toString().replaceFirst("\\.mv\\.db$", "");
    }

    private String written(Path target) {
        return "\nIt is in " + target.normalize() + ".\nThe keys are not in it. Back them up apart from it: "
                + key("beret.certificates.key") + " and " + key("beret.second-factor.key") + ".";
    }

    /** Whole, since a command is typed in another folder than the one it runs in. */
    private Path key(String setting) {
        return Path.of(environment.getProperty(setting, "")).toAbsolutePath().normalize();
    }
}
