package org.beret.statistics.ready;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.beret.shared.CountryCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the trainees of a country from the record: one statement over what people, certificates and cohorts publish. */
@Component
class ReadyRecord {

    private static final String COUNT = """
            select gender, category, centre, departure, on_day, days, count(*) as persons from (
                select case gender when 'WOMAN' then 'WOMAN' else 'OTHER' end as gender,
                    coalesce(category, 'NOT_STATED') as category,
                    coalesce(cast(centre_id as varchar(36)), '00000000-0000-0000-0000-000000000000') as centre,
                    case %s else 0 end as departure,
                    coalesce(certified_until >= departure_on, false) as on_day,
                    case %s else 0 end as days
                from (select p.gender, p.category, p.centre_id,
                        (select max(c.valid_until) from certificates_holder_view c where c.person_id = p.id) as certified_until,
                        (select min(d.departure_on) from cohorts_departure_view d
                            where d.person_id = p.id and d.departure_on >= :day0) as departure_on
                    from people_demographic_view p
                    where p.country_code = :country and p.role = 'TRAINEE') trainee) alike
            group by gender, category, centre, departure, on_day, days""".formatted(departures(), days());

    private final JdbcClient jdbc;

    ReadyRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String departures() {
        return IntStream.rangeClosed(1, ReadyDays.MONTHS)
                .mapToObj("when departure_on <= :day%1$d then %1$d"::formatted)
                .collect(Collectors.joining(" "));
    }

    private static String days() {
        return IntStream.rangeClosed(0, ReadyDays.MONTHS)
                .map(day -> ReadyDays.MONTHS - day)
                .mapToObj(day -> "when certified_until >= :day%d then %d".formatted(day, day + 1))
                .collect(Collectors.joining(" "));
    }

    ReadyCounts count(CountryCode country, ReadyDays days) {
        var statement = jdbc.sql(COUNT).param("country", country.value());
        for (var day = 0; day <= ReadyDays.MONTHS; day++) {
            statement = statement.param("day" + day, days.all().get(day));
        }
        return ReadyCounts.of(statement
                .query((row, _) -> new ReadyCounts.Row(
                        row.getString("gender"),
                        row.getString("category"),
                        row.getString("centre"),
                        row.getInt("departure"),
                        row.getBoolean("on_day"),
                        row.getInt("days"),
                        row.getLong("persons")))
                .list());
    }
}
