package org.beret.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.beret.catalogue.ModuleId;
import org.beret.shared.CountryCode;
import org.beret.statistics.CountryModuleCounts.Cell;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the counts of countries and modules, and caches them on this node. Every read checks the revisions in the database first,
 * so what it returns is never older than what was stored when it was called.
 */
@Component
class CountryModuleCountsCache {

    private static final String REVISIONS =
            "select module_id, country_code, revision from statistics_country_module where ";

    private final JdbcClient jdbc;
    private final Map<Key, Cached> cache = new ConcurrentHashMap<>();

    CountryModuleCountsCache(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(String module, String country) {}

    private record Cached(long revision, CountryModuleCounts counts) {}

    private record Revision(Key key, long number) {}

    /** The counts of a module, by country. */
    Map<CountryCode, CountryModuleCounts> ofModule(ModuleId module) {
        var revisions = jdbc.sql(REVISIONS + "module_id = :module")
                .param("module", module.value())
                .query(CountryModuleCountsCache::revision)
                .list();
        return current(revisions).entrySet().stream()
                .collect(
                        Collectors.toMap(entry -> new CountryCode(entry.getKey().country()), Map.Entry::getValue));
    }

    /** The counts of a country, by module. */
    Map<ModuleId, CountryModuleCounts> ofCountry(CountryCode country) {
        var revisions = jdbc.sql(REVISIONS + "country_code = :country")
                .param("country", country.value())
                .query(CountryModuleCountsCache::revision)
                .list();
        return current(revisions).entrySet().stream()
                .collect(Collectors.toMap(entry -> new ModuleId(entry.getKey().module()), Map.Entry::getValue));
    }

    /** The revisions were read first: the cells that are read now are as new or newer. */
    private Map<Key, CountryModuleCounts> current(Collection<Revision> revisions) {
        var changed = revisions.stream().filter(revision -> !isCached(revision)).toList();
        var cells = new HashMap<Key, List<Cell>>();
        changed.stream()
                .map(Revision::key)
                .collect(Collectors.groupingBy(Key::module, Collectors.mapping(Key::country, Collectors.toList())))
                .forEach((module, countries) -> read(module, countries, cells));
        changed.forEach(revision -> cache.put(
                revision.key(),
                new Cached(revision.number(), CountryModuleCounts.of(cells.getOrDefault(revision.key(), List.of())))));
        var result = new HashMap<Key, CountryModuleCounts>();
        revisions.stream()
                .map(Revision::key)
                .forEach(key ->
                        Optional.ofNullable(cache.get(key)).ifPresent(cached -> result.put(key, cached.counts())));
        return result;
    }

    private boolean isCached(Revision revision) {
        var cached = cache.get(revision.key());
        return cached != null && cached.revision() >= revision.number();
    }

    private void read(String module, List<String> countries, Map<Key, List<Cell>> into) {
        jdbc.sql("select " + CountCellSql.COLUMNS
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
                Breakdown.valueOf(row.getString("breakdown")),
                row.getString("value_key"),
                row.getInt("assigned_month"),
                StageCounts.read(row),
                row.getString("days"));
    }

    private static Revision revision(ResultSet row, int number) throws SQLException {
        return new Revision(
                new Key(row.getString("module_id"), row.getString("country_code")), row.getLong("revision"));
    }
}
