package org.beret.statistics;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The number of trainees of each country, polled every few seconds, since no event tells of every new person. */
@Component
class TraineeCounts {

    private static final Duration MIN_INTERVAL = Duration.ofSeconds(3);

    /** The interval is at least this many times as long as counting took, so that counting takes at most 5 per cent of the time. */
    private static final int MIN_INTERVAL_FACTOR = 20;

    private final JdbcClient jdbc;

    /** By {@link System#nanoTime}, since the time of day may be set back. */
    private long nextCount = System.nanoTime();

    TraineeCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts if the interval is over. */
    void countIfDue() {
        if (isDue()) {
            var start = System.nanoTime();
            changed().forEach(this::store);
            rest(start);
        }
    }

    /** Whether the interval is over and a number is another than the stored one. */
    boolean haveChanged() {
        var start = System.nanoTime();
        if (isDue() && changed().isEmpty()) {
            rest(start);
        }
        return isDue();
    }

    private boolean isDue() {
        return System.nanoTime() - nextCount >= 0;
    }

    private void rest(long start) {
        var end = System.nanoTime();
        nextCount = end + Math.max(MIN_INTERVAL.toNanos(), (end - start) * MIN_INTERVAL_FACTOR);
    }

    /** Countries whose number is another than the stored one, with the new number. */
    private Map<String, Long> changed() {
        return read("""
                select country_code, cast(sum(counted) as bigint) as trainees from (
                    select country_code, count(*) as counted, 0 as stored from people_demographic_view
                    where role = 'TRAINEE' group by country_code
                    union all
                    select country_code, 0 as counted, trainees as stored from statistics_trainee_count) as both_counts
                group by country_code having sum(counted) <> sum(stored)""");
    }

    private void store(String country, long trainees) {
        var sql = "update statistics_trainee_count set trainees = :trainees where country_code = :country";
        if (write(sql, country, trainees) == 0) {
            write(
                    "insert into statistics_trainee_count (country_code, trainees) values (:country, :trainees)",
                    country,
                    trainees);
        }
    }

    private int write(String sql, String country, long trainees) {
        return jdbc.sql(sql)
                .param("country", country)
                .param("trainees", trainees)
                .update();
    }

    /** The number of each country as it was counted last; what of it may be shown say the {@link ShownTrainees}. */
    Map<String, Long> stored() {
        return read("select country_code, trainees from statistics_trainee_count");
    }

    private Map<String, Long> read(String sql) {
        return jdbc
                .sql(sql)
                .query((row, _) -> Map.entry(row.getString("country_code"), row.getLong("trainees")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
