package org.beret.statistics;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.beret.catalogue.ModuleId;
import org.beret.shared.CountryCode;
import org.springframework.stereotype.Component;

/**
 * Reads the counts of countries and modules, and caches them on this node, those of modules that are judged together as one.
 * Every read checks the revisions in the database first, so what it returns is never older than what was stored when it was called.
 */
@Component
class CountryModuleCountsCache {

    private final StoredCounts stored;
    private final JudgedTogether together;
    private final Map<Key, Cached> cache = new ConcurrentHashMap<>();

    CountryModuleCountsCache(StoredCounts stored, JudgedTogether together) {
        this.stored = stored;
        this.together = together;
    }

    /** Modules that are judged together, in a country. */
    private record Key(List<String> modules, String country) {}

    private record Cached(Map<String, Long> revisions, Map<String, CountryModuleCounts> counts) {}

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

    /** The revisions were read first: the cells that are read now are as new or newer. */
    private Map<Key, Map<String, CountryModuleCounts>> current(Collection<StoredCounts.Revision> revisions) {
        var wanted = revisions.stream()
                .collect(Collectors.groupingBy(
                        revision -> new Key(together.with(revision.module()), revision.country()),
                        Collectors.toMap(StoredCounts.Revision::module, StoredCounts.Revision::number)));
        wanted.entrySet().stream()
                .filter(entry -> !isCached(entry.getKey(), entry.getValue()))
                .collect(Collectors.groupingBy(entry -> entry.getKey().modules()))
                .forEach((modules, changed) -> read(
                        modules,
                        changed.stream()
                                .collect(
                                        Collectors.toMap(entry -> entry.getKey().country(), Map.Entry::getValue))));
        var result = new HashMap<Key, Map<String, CountryModuleCounts>>();
        wanted.keySet()
                .forEach(key ->
                        Optional.ofNullable(cache.get(key)).ifPresent(cached -> result.put(key, cached.counts())));
        return result;
    }

    private boolean isCached(Key key, Map<String, Long> revisions) {
        var cached = cache.get(key);
        return cached != null && cached.revisions().equals(revisions);
    }

    private void read(List<String> modules, Map<String, Map<String, Long>> revisions) {
        var tables = stored.tables(modules, revisions.keySet());
        revisions.forEach((country, numbers) -> {
            var ofCountry = new HashMap<>(tables.getOrDefault(country, Map.of()));
            numbers.keySet().forEach(module -> ofCountry.putIfAbsent(module, CountTable.EMPTY));
            cache.put(new Key(modules, country), new Cached(numbers, CountryModuleCounts.together(ofCountry)));
        });
    }
}
