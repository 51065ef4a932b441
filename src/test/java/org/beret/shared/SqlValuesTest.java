package org.beret.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SqlValuesTest {

    private static final UUID ID = UUID.fromString("0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3");
    private static final Instant MOMENT = Instant.parse("2026-02-03T23:30:00Z");

    private Connection database;

    @BeforeEach
    void anEmptyDatabase() throws SQLException {
        database = DriverManager.getConnection("jdbc:h2:mem:");
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void whatWasWrittenIsReadBack() throws SQLException {
        var row = row(ID, MOMENT);

        assertThat(SqlValues.uuid(row, "id")).isEqualTo(ID);
        assertThat(SqlValues.instant(row, "at")).isEqualTo(MOMENT);
        assertThat(SqlValues.optionalUuid(row, "id")).contains(ID);
        assertThat(SqlValues.optionalInstant(row, "at")).contains(MOMENT);
    }

    @Test
    void nullIsAnEmptyOptional() throws SQLException {
        var row = database.createStatement()
                .executeQuery("select cast(null as uuid) as id, cast(null as timestamp with time zone) as at");
        row.next();

        assertThat(SqlValues.optionalUuid(row, "id")).isEmpty();
        assertThat(SqlValues.optionalInstant(row, "at")).isEmpty();
    }

    private ResultSet row(UUID id, Instant moment) throws SQLException {
        var select =
                database.prepareStatement("select cast(? as uuid) as id, cast(? as timestamp with time zone) as at");
        select.setObject(1, id);
        select.setObject(2, SqlValues.timestamp(moment));
        var row = select.executeQuery();
        row.next();
        return row;
    }
}
