package org.beret.statistics;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.beret.catalogue.ModuleId;
import org.beret.shared.CountryCode;
import org.beret.statistics.disclosure.StageCounts;
import org.beret.statistics.ready.CoreCounts;
import org.springframework.stereotype.Component;

/**
 * Reads the counts of countries and modules, and caches them on this node, those of modules that are judged together as one.
 * Every read checks the revisions in the database first, so what it returns is never older than what was stored when it was called.
 */
@Component
class CountryModuleCountsCache implements CoreCounts {

    private static final Cached NOTHING = new Cached(Map.of(), Map.of(), Map.of());

    private final StoredCounts stored;
    private final JudgedTogether together;
    private final Map<Key, Cached> cache = new ConcurrentHashMap<>();

    CountryModuleCountsCache(StoredCounts stored, JudgedTogether together) {
        this.stored = stored;
        this.together = together;
    }

    /** Modules that are judged together, in a country. */
    private record Key(List<String> modules, String country) {}

    private record Cached(
            Map<String, Long> revisions, Map<String, CountTable> tables, Map<String, CountryModuleCounts> counts) {}

    /** The counts of a module, by country. */
    Map<CountryCode, CountryModuleCounts> ofModule(ModuleId module) {
        var result = new HashMap<CountryCode, CountryModuleCounts>();
        current(stored.revisionsOf(together.with(module.value())))
                .forEach((key, counts) -> Optional.ofNullable(counts.get(module.value()))
                        .ifPresent(ofModule -> result.put(new CountryCode(key.country()), ofModule)));
        return result;
    }

    /** The counts of a country, by module. */
    Map<ModuleId, CountryModuleCounts> ofCountry(CountryCode country) {
        var result = new HashMap<ModuleId, CountryModuleCounts>();
        current(stored.revisionsOf(country))
                .values()
                .forEach(counts -> counts.forEach((module, ofModule) -> result.put(new ModuleId(module), ofModule)));
        return result;
    }

    /** What is counted of these modules and those that are judged with them, by country, as new as these revisions or newer. */
    Map<String, List<CountTable>> tables(Collection<StoredCounts.Revision> revisions) {
        return current(revisions).keySet().stream()
                .collect(Collectors.groupingBy(
                        Key::country,
                        Collectors.flatMapping(key -> cached(key).tables().values().stream(), Collectors.toList())));
    }

    @Override
    public List<Map<Breakdown, Map<String, Map<Period, StageCounts>>>> ofCoreModules(CountryCode country) {
        var revisions = stored.revisionsOf(country).stream()
                .filter(revision -> together.isCore(revision.module()))
                .toList();
        return tables(revisions).getOrDefault(country.value(), List.of()).stream()
                .map(CountTable::counts)
                .toList();
    }

    /** The revisions were read first: the cells that are read now are as new or newer. */
    private Map<Key, Map<String, CountryModuleCounts>> current(Collection<StoredCounts.Revision> revisions) {
        var wanted = revisions.stream()
                .collect(Collectors.groupingBy(
                        revision -> new Key(together.with(revision.module()), revision.country()),
                        Collectors.toMap(StoredCounts.Revision::module, StoredCounts.Revision::number)));
        var stale = new HashMap<Key, Map<String, Long>>(wanted);
        stale.entrySet()
                .removeIf(
                        entry -> entry.getValue().equals(cached(entry.getKey()).revisions()));
        read(stale);
        var result = new HashMap<Key, Map<String, CountryModuleCounts>>();
        wanted.keySet()
                .forEach(key ->
                        Optional.ofNullable(cache.get(key)).ifPresent(cached -> result.put(key, cached.counts())));
        return result;
    }

    private Cached cached(Key key) {
        return cache.getOrDefault(key, NOTHING);
    }

    /** Only the modules that have changed are read; what may be shown is decided again for all that are judged together. */
    private void read(Map<Key, Map<String, Long>> stale) {
        // Looked up once: another thread may put in what it has read meanwhile.
        var known = stale.keySet().stream().collect(Collectors.toMap(key -> key, this::cached));
        var tables = new HashMap<String, Map<String, CountTable>>();
        changed(stale, known).forEach((module, countries) -> tables.put(module, stored.tables(module, countries)));
        stale.forEach((key, revisions) -> {
            var before = known.getOrDefault(key, NOTHING);
            var ofKey = new HashMap<String, CountTable>();
            revisions.forEach((module, revision) -> ofKey.put(
                    module,
                    revision.equals(before.revisions().get(module))
                            ? before.tables().getOrDefault(module, CountTable.EMPTY)
                            : tables.getOrDefault(module, Map.of()).getOrDefault(key.country(), CountTable.EMPTY)));
            cache.put(key, new Cached(revisions, ofKey, CountryModuleCounts.together(ofKey)));
        });
    }

    /** The countries of which a module has changed, by module. */
    private static Map<String, Set<String>> changed(Map<Key, Map<String, Long>> stale, Map<Key, Cached> known) {
        var countries = new HashMap<String, Set<String>>();
        stale.forEach((key, revisions) -> revisions.forEach((module, revision) -> {
            if (!revision.equals(known.getOrDefault(key, NOTHING).revisions().get(module))) {
                countries.computeIfAbsent(module, _ -> new HashSet<>()).add(key.country());
            }
        }));
        return countries;
    }
}
