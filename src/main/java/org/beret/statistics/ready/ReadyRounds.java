package org.beret.statistics.ready;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.beret.shared.CountryCode;
import org.beret.shared.SqlValues;
import org.beret.statistics.Breakdown;
import org.beret.statistics.disclosure.DepartureSuppression;
import org.beret.statistics.disclosure.ReadySuppression;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts anew who is ready to deploy, a country at a time: where something has changed, on a new day, and every hour, since no event tells of
 * a departure. The caller holds the recount lock.
 */
@Component
public class ReadyRounds {

    /** A country is counted anew at least this often. */
    public static final Duration MOST_AGE = Duration.ofHours(1);

    /** How long a country waits for news that is still on its way to the figures beside which it is judged. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** A round ends after so long, with the country that it is at. */
    private static final Duration ROUND = Duration.ofMillis(500);

    /** The interval is this many times as long as the round before it, so that counting takes at most 5 per cent of the time. */
    private static final int INTERVAL_FACTOR = 20;

    private static final String DUE = """
            select t.country_code from statistics_trainee_count t
            left join statistics_ready_country r on r.country_code = t.country_code
            where r.country_code is null or r.counted_on <> :today or r.counted_at < :old
                or r.due_since < :patient
                or (r.due_since is not null and not exists (select 1 from statistics_recount_mark)
                    and not exists (select 1 from event_publication where listener_id like 'org.beret.statistics.%'))
            order by t.country_code""";

    private final ReadyRecord record;
    private final ReadyTables tables;
    private final CoreCounts core;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** By {@link System#nanoTime}, since the time of day may be set back. */
    private long nextRound = System.nanoTime();

    ReadyRounds(ReadyRecord record, ReadyTables tables, CoreCounts core, JdbcClient jdbc, Clock clock) {
        this.record = record;
        this.tables = tables;
        this.core = core;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Says that something has changed in these countries. */
    public void markDue(Collection<String> countries) {
        jdbc.sql("update statistics_ready_country set due_since = :now"
                        + " where country_code in (:countries) and due_since is null")
                .param("now", SqlValues.timestamp(clock.instant()))
                .param("countries", countries)
                .update();
    }

    /** Whether a country has to be counted, and it is time for it. */
    public boolean isDue() {
        return System.nanoTime() - nextRound >= 0 && !due().isEmpty();
    }

    /** Counts countries for half a second. */
    public void run() {
        var start = System.nanoTime();
        for (var country : due()) {
            publish(country);
            if (System.nanoTime() - start > ROUND.toNanos()) {
                break;
            }
        }
        var end = System.nanoTime();
        nextRound = end + (end - start) * INTERVAL_FACTOR;
    }

    private List<CountryCode> due() {
        return jdbc
                .sql(DUE)
                .param("today", LocalDate.now(clock))
                .param("old", SqlValues.timestamp(clock.instant().minus(MOST_AGE)))
                .param("patient", SqlValues.timestamp(clock.instant().minus(PATIENCE)))
                .query(String.class)
                .list()
                .stream()
                .map(CountryCode::new)
                .toList();
    }

    private void publish(CountryCode country) {
        var now = clock.instant();
        var days = new ReadyDays(LocalDate.now(clock));
        var counts = record.count(country, days);
        var suppression = ReadySuppression.of(core.ofCoreModules(country), counts.certified(), counts.trainees());
        tables.delete(country);
        counts.certified()
                .forEach((breakdown, values) -> values.forEach((value, certified) -> tables.insert(new ReadyGroup(
                        country, breakdown, value, "", shown(breakdown, value, certified, suppression)))));
        departures(country, days, counts, suppression);
        tables.insert(country, now, days.today());
    }

    private static List<OptionalLong> shown(
            Breakdown breakdown, String value, List<Long> certified, ReadySuppression suppression) {
        return IntStream.range(0, certified.size())
                .mapToObj(day -> suppression.mayShow(breakdown, value, day)
                        ? OptionalLong.of(certified.get(day))
                        : OptionalLong.empty())
                .toList();
    }

    private void departures(CountryCode country, ReadyDays days, ReadyCounts counts, ReadySuppression suppression) {
        var whole = counts.certified().getOrDefault(Breakdown.NONE, Map.of()).getOrDefault(Breakdown.ALL, List.of());
        var certified = IntStream.range(0, whole.size())
                .filter(day -> suppression.mayShow(Breakdown.NONE, Breakdown.ALL, day))
                .boxed()
                .collect(Collectors.toMap(day -> day, whole::get));
        var shown = DepartureSuppression.shown(counts.departures(), certified, counts.trainees());
        counts.departures()
                .forEach((month, departing) -> tables.insert(new ReadyDeparture(
                        country,
                        days.months().get(month - 1),
                        shown(shown.contains(month), departing.officers()),
                        shown(shown.contains(month), departing.ready()))));
    }

    private static OptionalLong shown(boolean mayShow, long persons) {
        return mayShow ? OptionalLong.of(persons) : OptionalLong.empty();
    }
}
