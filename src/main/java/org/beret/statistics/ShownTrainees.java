package org.beret.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.beret.shared.CountryCode;
import org.beret.statistics.disclosure.TraineeSuppression;
import org.springframework.stereotype.Component;

/**
 * The numbers of trainees that may be shown beside the figures of all modules. What decides it is cached on this node by the
 * revisions of a country's modules.
 */
@Component
class ShownTrainees {

    private final TraineeCounts trainees;
    private final StoredCounts stored;
    private final CountryModuleCountsCache counts;
    private final Map<String, Judged> cache = new ConcurrentHashMap<>();

    ShownTrainees(TraineeCounts trainees, StoredCounts stored, CountryModuleCountsCache counts) {
        this.trainees = trainees;
        this.stored = stored;
        this.counts = counts;
    }

    /** Decided over modules with these revisions. */
    private record Judged(Set<StoredCounts.Revision> revisions, TraineeSuppression suppression) {

        static final Judged NOTHING = new Judged(Set.of(), TraineeSuppression.of(List.of()));
    }

    /** The trainees of each country; suppressed (empty) where they would tell of few who have, or lack, a module. */
    Map<CountryCode, OptionalLong> byCountry() {
        var numbers = trainees.stored();
        judgeAnew();
        var result = new HashMap<CountryCode, OptionalLong>();
        numbers.forEach((country, persons) -> result.put(
                new CountryCode(country),
                cache.getOrDefault(country, Judged.NOTHING).suppression().mayShow(persons)
                        ? OptionalLong.of(persons)
                        : OptionalLong.empty()));
        return result;
    }

    /** Judges the countries of which a module has changed. The revisions are read first: the cells are as new or newer. */
    private void judgeAnew() {
        var stale = stored.revisions().stream()
                .collect(Collectors.groupingBy(StoredCounts.Revision::country, HashMap::new, Collectors.toSet()));
        stale.entrySet()
                .removeIf(country -> cache.getOrDefault(country.getKey(), Judged.NOTHING)
                        .revisions()
                        .equals(country.getValue()));
        counts.tables(stale.values().stream().flatMap(Set::stream).toList())
                .forEach((country, tables) -> cache.put(country, judge(stale.getOrDefault(country, Set.of()), tables)));
    }

    private static Judged judge(Set<StoredCounts.Revision> revisions, List<CountTable> tables) {
        return new Judged(
                revisions,
                TraineeSuppression.of(tables.stream().map(CountTable::counts).toList()));
    }
}
