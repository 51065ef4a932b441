package org.beret.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardWatchEventKinds;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.beret.shared.PrivateFile;

/**
 * Asks the server that has an H2 file open for a backup, and answers, by two files beside that of the database: only who may write there
 * can ask. H2 opens a file for one process alone.
 */
record BackupRequest(Path question, Path answer) {

    private static final String DONE = "done ";
    private static final Duration TAKEN_WITHIN = Duration.ofSeconds(10);

    static BackupRequest beside(Path database) {
        var name = database.toAbsolutePath().toString().replaceFirst("\\.mv\\.db$", "");
        return new BackupRequest(Path.of(name + ".backup-asked"), Path.of(name + ".backup-answered"));
    }

    /** Asks and waits for the answer. */
    String ask(Path target, Duration patience) {
        try (var watch = question.getFileSystem().newWatchService()) {
            Objects.requireNonNull(question.getParent()).register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            Files.deleteIfExists(answer);
            Files.deleteIfExists(question);
            put(question, target.toString());
            var begun = System.nanoTime();
            while (Files.notExists(answer) && isWorthWaiting(Duration.ofNanos(System.nanoTime() - begun), patience)) {
                var key = watch.poll(1, TimeUnit.SECONDS);
                if (key != null) {
                    key.pollEvents().clear();
                    key.reset();
                }
            }
            return read();
        } catch (IOException failure) {
            throw new BackupFailure("The server could not be asked for a backup: " + failure.getMessage(), failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BackupFailure("The backup was interrupted.", stopped);
        }
    }

    /** Whoever has the file open takes a question within a second; if it lies there, that is no server. */
    private boolean isWorthWaiting(Duration waited, Duration patience) {
        return waited.compareTo(patience) < 0 && (waited.compareTo(TAKEN_WITHIN) < 0 || Files.notExists(question));
    }

    private String read() throws IOException {
        if (Files.notExists(answer)) {
            Files.deleteIfExists(question);
            throw new BackupFailure(
                    "The process that has the database open did not answer. Run this as the account of the server; see its log.");
        }
        var text = Files.readString(answer);
        Files.delete(answer);
        if (!text.startsWith(DONE)) {
            throw new BackupFailure(text);
        }
        return text.substring(DONE.length());
    }

    /** Where somebody wants a backup, if anybody does; asked once. */
    Optional<Path> take() throws IOException {
        if (Files.notExists(question)) {
            return Optional.empty();
        }
        var target = Path.of(Files.readString(question));
        Files.delete(question);
        return Optional.of(target);
    }

    void done(String what) throws IOException {
        put(answer, DONE + what);
    }

    void failed(String why) throws IOException {
        put(answer, why);
    }

    /** Whole or not there. */
    private static void put(Path file, String text) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        PrivateFile.create(part, text);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
