package org.beret.installation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Inserts the rows of a table; made by its first line, which names the columns. */
final class TableInsert implements AutoCloseable {

    private static final int BATCH = 1000;

    private final Connection connection;
    private final String table;
    private final List<BackupValue> forms = new ArrayList<>();
    private @Nullable PreparedStatement statement;
    private int waiting;

    TableInsert(Connection connection, String table) {
        this.connection = connection;
        this.table = table;
    }

    void accept(List<@Nullable String> values) throws SQLException {
        if (statement == null) {
            statement = prepare(values.stream().map(Objects::requireNonNull).toList());
            return;
        }
        for (var column = 1; column <= forms.size(); column++) {
            var text = values.get(column - 1);
            statement.setObject(
                    column, text == null ? null : forms.get(column - 1).parse(text));
        }
        statement.addBatch();
        if (++waiting % BATCH == 0) {
            statement.executeBatch();
        }
    }

    private PreparedStatement prepare(List<String> columns) throws SQLException {
        try (var query = connection.createStatement();
                var none = query.executeQuery(
                        "select " + String.join(", ", columns) + " from " + table + " where 1 = 0")) {
            for (var column = 1; column <= columns.size(); column++) {
                forms.add(BackupValue.of(none.getMetaData().getColumnTypeName(column)));
            }
        }
        return connection.prepareStatement("insert into %s (%s) overriding system value values (%s)"
                .formatted(
                        table,
                        String.join(", ", columns),
                        String.join(", ", Collections.nCopies(columns.size(), "?"))));
    }

    /** Writes those that wait. */
    void finish() throws SQLException {
        if (statement != null) {
            statement.executeBatch();
        }
    }

    @Override
    public void close() throws SQLException {
        if (statement != null) {
            statement.close();
        }
    }
}
