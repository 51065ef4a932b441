package org.beret.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.beret.shared.CountryCode;
import org.beret.statistics.CountTable.Cell;
import org.beret.statistics.disclosure.StageCounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads counts of countries and modules, and their revisions, from the database. */
@Component
class StoredCounts {

    private static final String REVISIONS = "select module_id, country_code, revision from statistics_country_module";

    private final JdbcClient jdbc;

    StoredCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How often the cells of a country and module have changed. */
    record Revision(String module, String country, long number) {}

    List<Revision> revisions() {
        return jdbc.sql(REVISIONS).query(StoredCounts::revision).list();
    }

    List<Revision> revisionsOf(List<String> modules) {
        return jdbc.sql(REVISIONS + " where module_id in (:modules)")
                .param("modules", modules)
                .query(StoredCounts::revision)
                .list();
    }

    List<Revision> revisionsOf(CountryCode country) {
        return jdbc.sql(REVISIONS + " where country_code = :country")
                .param("country", country.value())
                .query(StoredCounts::revision)
                .list();
    }

    /** The tables of a module in these countries; without countries that have no cell. */
    Map<String, CountTable> tables(String module, Collection<String> countries) {
        var cells = new HashMap<String, List<Cell>>();
        jdbc.sql("select " + CountCellSql.COLUMNS
                        + " from statistics_cell where module_id = :module and country_code in (:countries)")
                .param("module", module)
                .param("countries", countries)
                .query((ResultSet row) -> {
                    cells.computeIfAbsent(row.getString("country_code"), _ -> new ArrayList<>())
                            .add(cell(row));
                });
        return cells.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, country -> CountTable.of(country.getValue())));
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return new Cell(
                Breakdown.valueOf(row.getString("breakdown")),
                row.getString("value_key"),
                row.getInt("assigned_month"),
                StageCounts.read(row),
                row.getString("days"));
    }

    private static Revision revision(ResultSet row, int number) throws SQLException {
        return new Revision(row.getString("module_id"), row.getString("country_code"), row.getLong("revision"));
    }
}
