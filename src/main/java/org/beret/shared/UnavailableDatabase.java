package org.beret.shared;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells failures of the database itself, which pass, from faults of the program: it is away, restarts, is taken over by a standby, can
 * only be read, has no room, or all its connections are in use. Whoever asked is told to ask again.
 */
public final class UnavailableDatabase {

    /** Value of the header Retry-After: a fail-over takes some twenty seconds, everything else less. */
    public static final String RETRY_AFTER_SECONDS = "5";

    private static final Logger LOG = LoggerFactory.getLogger(UnavailableDatabase.class);

    /** SQL states of PostgreSQL: no connection, only to be read, no room, being stopped, crashed or started, a disk that fails. */
    private static final Pattern AWAY = Pattern.compile("08...|25006|53...|57P0[123]|58030");

    /** Of H2: its file cannot be read or written, or is closed or read-only; the connection is broken. */
    private static final Set<Integer> FILE_AWAY = Set.of(90028, 90031, 90067, 90097, 90098, 90121);

    private UnavailableDatabase() {}

    /** Whether this, or what caused it, is such a failure; if so it is logged in one line. */
    public static boolean isCauseOf(Throwable failure) {
        var cause = Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(one -> one instanceof SQLException sql && isAway(sql))
                .findFirst();
        cause.ifPresent(away -> LOG.warn("The database is not available: {}", away.getMessage()));
        return cause.isPresent();
    }

    private static boolean isAway(SQLException failure) {
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException
                || FILE_AWAY.contains(failure.getErrorCode())
                || AWAY.matcher(Objects.requireNonNullElse(failure.getSQLState(), ""))
                        .matches();
    }
}
