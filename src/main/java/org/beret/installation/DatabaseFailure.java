package org.beret.installation;

import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Says of a database that cannot be opened what is wrong and what to do, in a sentence each and without its password. */
final class DatabaseFailure {

    private static final String NO_SPACE = "no space left";

    private final String address;
    private final SQLException failure;

    /**
     * What happened at the first connection.
     *
     * @param url the JDBC address, of which only what names the database is repeated
     */
    DatabaseFailure(String url, SQLException failure) {
        this.address = url.split("[;?]", 2)[0];
        this.failure = failure;
    }

    UnsafeStart refusal() {
        return DatabaseFile.of(address).isPresent() ? ofFile() : ofServer();
    }

    private UnsafeStart ofServer() {
        var state = Objects.requireNonNullElse(failure.getSQLState(), "");
        return switch (state) {
            case "28P01", "28000" ->
                refused(
                        "The database " + address + " does not let this user in: " + reason() + ".",
                        "Check BERET_DATABASE_USER and BERET_DATABASE_PASSWORD, and that pg_hba.conf of PostgreSQL names this machine.");
            case "3D000" ->
                refused(
                        "There is no such database: " + address + ".",
                        "Make it with createdb, or name another one in BERET_DATABASE_URL.");
            case "53300" ->
                UnsafeStart.passing(
                        "The database " + address + " takes no more connections.",
                        "Stop other programs that use it, or raise max_connections of PostgreSQL.");
            case "57P03" ->
                UnsafeStart.passing(
                        "The database " + address + " is starting or stopping: " + reason() + ".",
                        "Wait until PostgreSQL has started, and start again.");
            default ->
                UnsafeStart.passing(
                        "The database " + address + " cannot be reached: " + reason() + ".",
                        "Check host and port in BERET_DATABASE_URL, that PostgreSQL runs, and that it listens for this machine.");
        };
    }

    private UnsafeStart ofFile() {
        if (causes().anyMatch(cause -> text(cause).toLowerCase(Locale.ROOT).contains(NO_SPACE))) {
            return UnsafeStart.passing(
                    "The disk of the database " + address + " is full.", "Make room, and start again.");
        }
        return switch (failure.getErrorCode()) {
            case 90020 ->
                refused(
                        "Another process has the database " + address + " open.",
                        "Stop the server that runs on it, or name another file with --spring.datasource.url.");
            case 28000 ->
                refused(
                        "The database " + address + " has another user or password.",
                        "Set spring.datasource.username and spring.datasource.password to those it was made with.");
            case 90030 ->
                refused("The database " + address + " is damaged.", "Restore it from a backup: docs/operations.md.");
            default ->
                refused(
                        "The database " + address + " cannot be opened: " + reason() + ".",
                        "Check that the account that runs Beret may write to this file and its folder.");
        };
    }

    /** The deepest cause says most; a name that leads nowhere has no words of its own. */
    private String reason() {
        return causes().filter(UnknownHostException.class::isInstance)
                .map(host -> "there is no host " + host.getMessage())
                .findFirst()
                .orElseGet(() -> text(failure).split("\\R|;|\\. |\\.$", 2)[0].replaceFirst("^FATAL: ", ""));
    }

    private Stream<Throwable> causes() {
        return Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause);
    }

    private static String text(Throwable cause) {
        return String.valueOf(cause.getMessage());
    }

    private static UnsafeStart refused(String what, String remedy) {
        return new UnsafeStart(what, remedy);
    }
}
