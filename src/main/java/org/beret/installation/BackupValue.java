package org.beret.installation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A value of a column as text, the same for both databases, and back. */
enum BackupValue {
    BYTES("bytea", "binary varying") {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            var bytes = row.getBytes(column);
            return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
        }

        @Override
        Object parse(String text) {
            return Base64.getDecoder().decode(text);
        }
    },
    MOMENT("timestamptz", "timestamp with time zone") {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            var moment = row.getObject(column, OffsetDateTime.class);
            return moment == null ? null : moment.withOffsetSameInstant(ZoneOffset.UTC);
        }

        @Override
        Object parse(String text) {
            return OffsetDateTime.parse(text);
        }
    },
    DAY("date") {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            return row.getObject(column, LocalDate.class);
        }

        @Override
        Object parse(String text) {
            return LocalDate.parse(text);
        }
    },
    TIME_OF_DAY("time", "time without time zone") {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            return row.getObject(column, LocalTime.class);
        }

        @Override
        Object parse(String text) {
            return LocalTime.parse(text);
        }
    },
    ID("uuid") {
        @Override
        Object parse(String text) {
            return UUID.fromString(text);
        }
    },
    TRUTH("bool", "boolean") {
        @Override
        Object parse(String text) {
            return Boolean.valueOf(text);
        }
    },
    NUMBER(
            "int2",
            "int4",
            "int8",
            "serial",
            "bigserial",
            "smallint",
            "integer",
            "bigint",
            "numeric",
            "float8",
            "double precision") {
        @Override
        Object parse(String text) {
            return new BigDecimal(text);
        }
    },
    TEXT("varchar", "character varying", "text", "bpchar", "character");

    /** Not to be modified. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> types;

    BackupValue(String... types) {
        this.types = List.of(types);
    }

    /** The form of a column whose type a database calls so. */
    static BackupValue of(String type) {
        for (var value : values()) {
            for (var name : value.types) {
                if (name.equalsIgnoreCase(type)) {
                    return value;
                }
            }
        }
        throw new BackupFailure("A backup knows no columns of the type " + type + ".");
    }

    @Nullable
    Object read(ResultSet row, int column) throws SQLException {
        return row.getObject(column);
    }

    Object parse(String text) {
        return text;
    }
}
