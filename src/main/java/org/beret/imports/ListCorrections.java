package org.beret.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beret.tabular.TableRow;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody has set right in a list since it came: cells, which stand in place of those of the file and go with it, and decisions
 * about doubtful rows, which outlive a new check of rows that it shows as before.
 */
@Component
class ListCorrections {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ListCorrections(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A decision, and the row about which it was made. */
    record Decided(long row, String number, String name, String changes, String decision) {}

    /** Sets cells of a row, by column. */
    @Transactional(propagation = Propagation.MANDATORY)
    void set(ImportId id, long row, Map<Integer, String> cells) {
        cells.forEach((column, cell) -> {
            jdbc.sql("delete from imports_cell where import_id = :id and row_number = :row and column_number = :column")
                    .param("id", id.value())
                    .param("row", row)
                    .param("column", column)
                    .update();
            jdbc.sql("insert into imports_cell (import_id, row_number, column_number, cell)"
                            + " values (:id, :row, :column, :cell)")
                    .param("id", id.value())
                    .param("row", row)
                    .param("column", column)
                    .param("cell", cell)
                    .update();
        });
    }

    /** Those of another sheet say nothing. */
    @Transactional
    void clear(ImportId id) {
        jdbc.sql("delete from imports_cell where import_id = :id")
                .param("id", id.value())
                .update();
    }

    /** Set cells by row and column. */
    @Transactional(readOnly = true)
    Map<Long, Map<Integer, String>> cells(ImportId id) {
        var cells = new HashMap<Long, Map<Integer, String>>();
        jdbc.sql("select row_number, column_number, cell from imports_cell where import_id = :id")
                .param("id", id.value())
                .query(row -> {
                    cells.computeIfAbsent(row.getLong("row_number"), _ -> new HashMap<>())
                            .put(row.getInt("column_number"), row.getString("cell"));
                });
        return cells;
    }

    /** The row with these cells in place of its own. */
    static TableRow mended(TableRow row, Map<Long, Map<Integer, String>> cells) {
        return row.with(cells.getOrDefault(row.number(), Map.of()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    List<Decided> decisions(ImportId id) {
        return jdbc.sql("""
                        select row_number, service_number, name, changes, decision from imports_row
                        where import_id = :id and decision is not null""")
                .param("id", id.value())
                .query((row, _) -> new Decided(
                        row.getLong("row_number"),
                        row.getString("service_number"),
                        row.getString("name"),
                        row.getString("changes"),
                        row.getString("decision")))
                .list();
    }

    /** Decides as before about rows that are doubtful for the same reason. */
    @Transactional(propagation = Propagation.MANDATORY)
    void decideAgain(ImportId id, List<Decided> before) {
        batches.batchUpdate("""
                update imports_row set decision = ? where import_id = ? and row_number = ? and kind = 'DOUBTFUL'
                and service_number = ? and name = ? and changes = ?""", before, 1000, (statement, one) -> {
            statement.setString(1, one.decision());
            statement.setObject(2, id.value());
            statement.setLong(3, one.row());
            statement.setString(4, one.number());
            statement.setString(5, one.name());
            statement.setString(6, one.changes());
        });
    }
}
