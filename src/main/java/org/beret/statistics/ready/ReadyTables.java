package org.beret.statistics.ready;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.beret.shared.CountryCode;
import org.beret.shared.SqlValues;
import org.beret.statistics.Breakdown;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of what is shown of who is ready to deploy. A number that may not be shown is in none of them. */
@Component
class ReadyTables {

    private static final int HUNDRED = 100;

    private static final List<String> COLUMNS = IntStream.rangeClosed(0, ReadyDays.MONTHS)
            .mapToObj(day -> "certified_" + day)
            .toList();

    private static final String INSERT = "insert into statistics_ready (country_code, breakdown, value_key, "
            + String.join(", ", COLUMNS) + ") values (:country, :breakdown, :value, "
            + COLUMNS.stream().map(":"::concat).collect(Collectors.joining(", ")) + ")";

    private static final String GROUPS = """
            select r.*, coalesce(n.name, '') as name from statistics_ready r
            join statistics_ready_country c on c.country_code = r.country_code and c.counted_on = :day
            left join people_centre_view n on r.breakdown = 'CENTRE' and cast(n.id as varchar(36)) = r.value_key
            where\s""";

    private static final String DEPARTURES = """
            select d.* from statistics_departure d
            join statistics_ready_country c on c.country_code = d.country_code and c.counted_on = :day
            where\s""";

    private final JdbcClient jdbc;

    ReadyTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * When countries were counted.
     *
     * @param on the last day on which one was; the numbers of that day belong together
     * @param oldest of the countries that were counted on it
     */
    record Counted(LocalDate on, Instant oldest) {}

    void delete(CountryCode country) {
        for (var table : List.of("statistics_ready", "statistics_departure", "statistics_ready_country")) {
            jdbc.sql("delete from " + table + " where country_code = :country")
                    .param("country", country.value())
                    .update();
        }
    }

    void insert(ReadyGroup group) {
        var certified = new HashMap<String, @Nullable Long>();
        COLUMNS.forEach(column -> certified.put(column, number(group.on(COLUMNS.indexOf(column)))));
        jdbc.sql(INSERT)
                .param("country", group.country().value())
                .param("breakdown", group.breakdown().name())
                .param("value", group.value())
                .params(certified)
                .update();
    }

    void insert(ReadyDeparture departure) {
        jdbc.sql("insert into statistics_departure (country_code, departure_month, officers, ready)"
                        + " values (:country, :month, :officers, :ready)")
                .param("country", departure.country().value())
                .param(
                        "month",
                        departure.month().getYear() * HUNDRED
                                + departure.month().getMonthValue())
                .param("officers", number(departure.officers()))
                .param("ready", number(departure.ready()))
                .update();
    }

    void insert(CountryCode country, Instant countedAt, LocalDate countedOn) {
        jdbc.sql("insert into statistics_ready_country (country_code, counted_at, counted_on)"
                        + " values (:country, :at, :on)")
                .param("country", country.value())
                .param("at", SqlValues.timestamp(countedAt))
                .param("on", countedOn)
                .update();
    }

    Counted counted(LocalDate otherwise, Instant now) {
        return jdbc.sql("""
                        select counted_on, min(counted_at) as oldest from statistics_ready_country
                        group by counted_on order by counted_on desc limit 1""")
                .query((row, _) ->
                        new Counted(row.getObject("counted_on", LocalDate.class), SqlValues.instant(row, "oldest")))
                .optional()
                .orElse(new Counted(otherwise, now));
    }

    List<ReadyGroup> groups(LocalDate day, String condition, Map<String, ?> values) {
        return jdbc.sql(GROUPS + condition)
                .param("day", day)
                .params(values)
                .query(ReadyTables::group)
                .list();
    }

    List<ReadyDeparture> departures(LocalDate day, String condition, Map<String, ?> values) {
        return jdbc.sql(DEPARTURES + condition)
                .param("day", day)
                .params(values)
                .query((row, _) -> new ReadyDeparture(
                        new CountryCode(row.getString("country_code")),
                        YearMonth.of(row.getInt("departure_month") / HUNDRED, row.getInt("departure_month") % HUNDRED),
                        number(row, "officers"),
                        number(row, "ready")))
                .list();
    }

    private static ReadyGroup group(ResultSet row, int number) throws SQLException {
        var certified = new OptionalLong[COLUMNS.size()];
        for (var day = 0; day < certified.length; day++) {
            certified[day] = number(row, COLUMNS.get(day));
        }
        return new ReadyGroup(
                new CountryCode(row.getString("country_code")),
                Breakdown.valueOf(row.getString("breakdown")),
                row.getString("value_key"),
                row.getString("name"),
                List.of(certified));
    }

    private static @Nullable Long number(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        var number = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
