package org.beret.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Converts between columns of a JDBC result row and Java values: {@code uuid} and {@code timestamp with time zone}. JDBC
 * maps the latter to {@link OffsetDateTime} only; Beret uses {@link Instant} and writes every timestamp in UTC.
 */
public final class SqlValues {

    private SqlValues() {}

    /** The UUID in a column that is not null. */
    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** The UUID in a nullable column. */
    public static Optional<UUID> optionalUuid(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class));
    }

    /** The instant in a timestamp column that is not null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** The instant in a nullable timestamp column. */
    public static Optional<Instant> optionalInstant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /** The instant as the value of a timestamp parameter. */
    public static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** The ids as the value of a parameter that is cast to an array, to be joined by {@code unnest}. */
    public static SqlArrayValue array(Collection<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray());
    }
}
