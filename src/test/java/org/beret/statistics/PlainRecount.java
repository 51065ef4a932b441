package org.beret.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.beret.catalogue.ModuleId;
import org.beret.shared.CountryCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every figure that is shown, of all countries, modules, groups and periods, counted again: by one plain statement over the
 * tables of enrolments, attempts, people and certificates, past views, facts and cells.
 */
@Component
class PlainRecount {

    private static final String PERSONS = """
            select p.country_code, e.module_id, extract(year from e.assigned_at at time zone 'UTC') as assigned_year,
                extract(month from e.assigned_at at time zone 'UTC') as assigned_month, p.gender, p.category, p.centre_id,
                coalesce(a.language, p.language) as language, e.started_at is not null as started,
                e.completed_at is not null as completed, a.id is not null as tried, coalesce(a.passed, false) as at_once,
                exists (select 1 from certificates_certificate c join certificates_module m on m.certificate_id = c.id
                    where c.person_id = e.person_id and m.module_id = e.module_id and c.revoked_at is null
                    and c.valid_until >= :today) as certified
            from learning_enrolment e join people_person p on p.id = e.person_id
                left join learning_attempt a on a.enrolment_id = e.id and a.submitted_at is not null
                    and not exists (select 1 from learning_attempt b where b.enrolment_id = e.id and b.id < a.id)
            where e.superseded_at is null and e.withdrawn_at is null and p.country_code is not null""";

    private final JdbcClient jdbc;
    private final CountryModuleCountsCache counts;
    private final Clock clock;

    PlainRecount(JdbcClient jdbc, CountryModuleCountsCache counts, Clock clock) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.clock = clock;
    }

    private record Key(CountryCode country, ModuleId module) {}

    /** One person and module; a one where the person counts. */
    private record Row(
            Key key,
            Period month,
            Map<Breakdown, String> values,
            long busy,
            long completed,
            long certified,
            long tried,
            long atOnce) {

        static Row of(ResultSet row, int number) throws SQLException {
            var gender = "WOMAN".equals(row.getString("gender")) ? "WOMAN" : "OTHER";
            var category = row.getString("category") == null ? "NOT_STATED" : row.getString("category");
            var centre = row.getString("centre_id");
            var certified = row.getBoolean("certified");
            // Whoever renews has completed before.
            var completed = row.getBoolean("completed") || certified;
            return new Row(
                    new Key(new CountryCode(row.getString("country_code")), new ModuleId(row.getString("module_id"))),
                    Period.ofMonth(row.getInt("assigned_year") * 100 + row.getInt("assigned_month")),
                    Map.of(
                            Breakdown.NONE,
                            "ALL",
                            Breakdown.GENDER,
                            gender,
                            Breakdown.CATEGORY,
                            category,
                            Breakdown.GENDER_AND_CATEGORY,
                            gender + " " + category,
                            Breakdown.LANGUAGE,
                            row.getString("language"),
                            Breakdown.CENTRE,
                            centre == null ? "00000000-0000-0000-0000-000000000000" : centre),
                    row.getBoolean("started") && !completed ? 1 : 0,
                    completed ? 1 : 0,
                    certified ? 1 : 0,
                    row.getBoolean("tried") || completed ? 1 : 0,
                    row.getBoolean("completed") && row.getBoolean("at_once") ? 1 : 0);
        }
    }

    /** Fails with the first figure that is shown and differs. Returns how many are equal. */
    long assertShownIsRight() {
        var persons = jdbc.sql(PERSONS).param("today", LocalDate.now(clock)).query(Row::of).list().stream()
                .collect(Collectors.groupingBy(Row::key));
        return persons.keySet().stream()
                .map(Key::country)
                .distinct()
                .mapToLong(country -> counts.ofCountry(country).entrySet().stream()
                        .mapToLong(module -> equal(
                                module.getValue(), persons.getOrDefault(new Key(country, module.getKey()), List.of())))
                        .sum())
                .sum();
    }

    private static long equal(CountryModuleCounts shown, List<Row> persons) {
        var equal = 0L;
        for (var group : shown.groups()) {
            var figures = shown.figures(group.breakdown(), group.value(), group.period());
            var rows = persons.stream()
                    .filter(row -> row.month().isWithin(group.period())
                            && group.value().equals(row.values().get(group.breakdown())))
                    .toList();
            equal += equal(group, figures.assigned(), rows, _ -> 1)
                    + equal(group, figures.inProgress(), rows, Row::busy)
                    + equal(group, figures.completed(), rows, Row::completed)
                    + equal(group, figures.certified(), rows, Row::certified)
                    + equal(group, figures.tried(), rows, Row::tried)
                    + equal(group, figures.passedAtOnce(), rows, Row::atOnce);
        }
        return equal;
    }

    private static int equal(Object what, OptionalLong shown, List<Row> persons, ToLongFunction<Row> counted) {
        if (shown.isEmpty()) {
            return 0;
        }
        assertThat(shown)
                .as("%s of %s", what, persons.stream().map(Row::key).findFirst())
                .hasValue(persons.stream().mapToLong(counted).sum());
        return 1;
    }
}
