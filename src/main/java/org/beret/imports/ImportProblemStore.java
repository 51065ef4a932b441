package org.beret.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores the problems that the last check of an import found, in the order of its rows. */
@Component
class ImportProblemStore {

    private static final int BATCH_SIZE = 1000;
    private static final String DETAIL_SEPARATOR = "\n";
    private static final int LONGEST_DETAILS = 500;

    private static final String INSERT = """
            insert into imports_problem (import_id, position, row_number, column_title, cell, problem, details)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private static final String SELECT =
            "select row_number, column_title, cell, problem, details from imports_problem where import_id = :id";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ImportProblemStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Replaces all problems of an import. */
    @Transactional(propagation = Propagation.MANDATORY)
    void replace(ImportId id, List<ImportProblem> problems) {
        delete(id);
        var position = new int[1];
        batches.batchUpdate(INSERT, problems, BATCH_SIZE, (row, problem) -> {
            row.setObject(1, id.value());
            row.setInt(2, position[0]++);
            row.setLong(3, problem.row());
            row.setString(4, problem.column());
            row.setString(5, problem.value());
            row.setString(6, problem.key());
            row.setString(7, joined(problem.details()));
        });
    }

    @Transactional(readOnly = true)
    List<ImportProblem> find(ImportId id, int offset, int limit) {
        return jdbc.sql(SELECT + " order by position offset :offset rows fetch next :limit rows only")
                .param("id", id.value())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    /** The problems of one row, by its number. */
    @Transactional(readOnly = true)
    List<ImportProblem> ofRow(ImportId id, long number) {
        return jdbc.sql(SELECT + " and row_number = :number order by position")
                .param("id", id.value())
                .param("number", number)
                .query((row, _) -> read(row))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void delete(ImportId id) {
        jdbc.sql("delete from imports_problem where import_id = :id")
                .param("id", id.value())
                .update();
    }

    private static ImportProblem read(ResultSet row) throws SQLException {
        return new ImportProblem(
                row.getLong("row_number"),
                row.getString("column_title"),
                row.getString("cell"),
                row.getString("problem"),
                Arrays.asList(row.getString("details").split(DETAIL_SEPARATOR, -1)));
    }

    private static String joined(List<String> details) {
        var text = details.stream()
                .map(detail -> detail.replace(DETAIL_SEPARATOR, " "))
                .collect(Collectors.joining(DETAIL_SEPARATOR));
        return text.length() <= LONGEST_DETAILS ? text : text.substring(0, LONGEST_DETAILS);
    }
}
