package org.beret.statistics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.beret.shared.CountryCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many trainees each country has: counted every few seconds by the node that has the turn, because nothing announces a new person. */
@Component
class TraineeCounts {

    private static final Duration OFTEN = Duration.ofSeconds(3);

    /** Of the time between two counts, counting takes at most one part of this. */
    private static final int PARTS = 20;

    private final JdbcClient jdbc;
    private final Clock clock;
    private Instant nextCount = Instant.EPOCH;

    TraineeCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts again if that was some seconds ago. The caller holds the turn. */
    void countIfDue() {
        var start = clock.instant();
        if (start.isBefore(nextCount)) {
            return;
        }
        count();
        var took = Duration.between(start, clock.instant()).multipliedBy(PARTS);
        nextCount = clock.instant().plus(took.compareTo(OFTEN) > 0 ? took : OFTEN);
    }

    /** The trainees of each country; empty where it would tell of fewer than five, also in comparison with who is assigned something. */
    Map<CountryCode, OptionalLong> byCountry() {
        var tooClose = tooCloseToAssigned();
        var result = new HashMap<CountryCode, OptionalLong>();
        stored().forEach((country, trainees) -> result.put(
                new CountryCode(country),
                isSafe(trainees) && !tooClose.contains(country) ? OptionalLong.of(trainees) : OptionalLong.empty()));
        return result;
    }

    private void count() {
        var before = stored();
        var now = jdbc
                .sql("""
                        select country_code, count(*) as trainees from people_person
                        where role = 'TRAINEE' and country_code is not null group by country_code""")
                .query((row, _) -> Map.entry(row.getString("country_code"), row.getLong("trainees")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        before.keySet().stream().filter(country -> !now.containsKey(country)).forEach(gone -> now.put(gone, 0L));
        now.forEach((country, trainees) -> {
            if (!trainees.equals(before.get(country))) {
                store(country, trainees);
            }
        });
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

    private Map<String, Long> stored() {
        return jdbc
                .sql("select country_code, trainees from statistics_trainee_count")
                .query((row, _) -> Map.entry(row.getString("country_code"), row.getLong("trainees")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Countries where one to four trainees lack a module that all others have. */
    private Set<String> tooCloseToAssigned() {
        return new HashSet<>(jdbc.sql("""
                        select s.country_code from statistics_country_module s
                        join statistics_trainee_count t on t.country_code = s.country_code
                        where t.trainees <> s.assigned and t.trainees - s.assigned between -4 and 4""").query(String.class).list());
    }

    private static boolean isSafe(long persons) {
        return persons == 0 || persons >= SuppressionRule.THRESHOLD;
    }
}
