package org.beret.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.beret.catalogue.ModuleId;
import org.beret.shared.CountryCode;
import org.beret.statistics.CountryModuleCounts.Cell;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The sheets, as they are stored at this moment. What this node has read before it keeps, and reads again when the revision
 * says that it has changed.
 */
@Component
class CountryModuleCountsCache {

    private final JdbcClient jdbc;
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

    CountryModuleCountsCache(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(String module, String country) {}

    private record Kept(long revision, CountryModuleCounts sheet) {}

    private record Stored(Key key, long revision) {}

    /** The sheets of a module, by country. */
    Map<CountryCode, CountryModuleCounts> ofModule(ModuleId module) {
        var stored = jdbc.sql(
                        "select module_id, country_code, revision from statistics_country_module where module_id = :module")
                .param("module", module.value())
                .query(CountryModuleCountsCache::stored)
                .list();
        return current(stored).entrySet().stream()
                .collect(
                        Collectors.toMap(entry -> new CountryCode(entry.getKey().country()), Map.Entry::getValue));
    }

    /** The sheets of a country, by module. */
    Map<ModuleId, CountryModuleCounts> ofCountry(CountryCode country) {
        var stored = jdbc.sql(
                        "select module_id, country_code, revision from statistics_country_module where country_code = :country")
                .param("country", country.value())
                .query(CountryModuleCountsCache::stored)
                .list();
        return current(stored).entrySet().stream()
                .collect(Collectors.toMap(entry -> new ModuleId(entry.getKey().module()), Map.Entry::getValue));
    }

    /** Revisions were read first: what is read now is as new or newer, so nothing old is ever taken for new. */
    private Map<Key, CountryModuleCounts> current(Collection<Stored> stored) {
        var changed = stored.stream().filter(sheet -> !isKept(sheet)).toList();
        var cells = new HashMap<Key, List<Cell>>();
        changed.stream()
                .collect(Collectors.groupingBy(
                        sheet -> sheet.key().module(),
                        Collectors.mapping(sheet -> sheet.key().country(), Collectors.toList())))
                .forEach((module, countries) -> read(module, countries, cells));
        changed.forEach(sheet -> kept.put(
                sheet.key(),
                new Kept(sheet.revision(), CountryModuleCounts.of(cells.getOrDefault(sheet.key(), List.of())))));
        var result = new HashMap<Key, CountryModuleCounts>();
        stored.forEach(sheet -> {
            var here = kept.get(sheet.key());
            if (here != null) {
                result.put(sheet.key(), here.sheet());
            }
        });
        return result;
    }

    private boolean isKept(Stored sheet) {
        var here = kept.get(sheet.key());
        return here != null && here.revision() >= sheet.revision();
    }

    private void read(String module, List<String> countries, Map<Key, List<Cell>> into) {
        jdbc.sql("select " + CountCells.COLUMNS
                        + " from statistics_cell where module_id = :module and country_code in (:countries)")
                .param("module", module)
                .param("countries", countries)
                .query((ResultSet row) -> {
                    var key = new Key(module, row.getString("country_code"));
                    into.computeIfAbsent(key, _ -> new ArrayList<>()).add(cell(row));
                });
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return new Cell(
                Breakdown.valueOf(row.getString("split")),
                row.getString("value_key"),
                row.getInt("assigned_month"),
                StageCounts.read(row),
                row.getString("days"));
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(new Key(row.getString("module_id"), row.getString("country_code")), row.getLong("revision"));
    }
}
