package org.beret.statistics.ready;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.beret.certificates.TestCertificates;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.people.Category;
import org.beret.people.Gender;
import org.beret.people.PeopleChanged;
import org.beret.people.TestPeople;
import org.beret.shared.CountryCode;
import org.beret.statistics.Breakdown;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What has to hold of who is ready to deploy, on every database, in a country in which nobody else trains. */
@Component
public class TestReady {

    private static final int EACH = 20;
    private static final int CERTIFIED = 12;

    private final TestPeople people;
    private final TestCertificates certificates;
    private final TestCohorts cohorts;
    private final ReadyFigures figures;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    TestReady(
            TestPeople people,
            TestCertificates certificates,
            TestCohorts cohorts,
            ReadyFigures figures,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            JdbcClient jdbc,
            Clock clock) {
        this.people = people;
        this.certificates = certificates;
        this.cohorts = cohorts;
        this.figures = figures;
        this.events = events;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everything that is told of a country is counted again by plain statements over the tables. */
    public void equalsAPlainRecount(String code) throws Exception {
        fill(code);
        var country = new CountryCode(code);
        var report = report(country);

        assertThat(on(country, Breakdown.GENDER, "WOMAN", 0)).hasValue(CERTIFIED);
        assertThat(report.departures())
                .containsExactly(new ReadyDeparture(
                        country, YearMonth.from(report.days().today()), OptionalLong.of(18), OptionalLong.of(10)));
        assertThat(recounted(report, report.days())).isGreaterThan(20);
    }

    /**
     * Of twenty women and twenty men twelve each are certified, half of them for less than two months, and eighteen leave this month, of whom
     * ten are certified.
     */
    public void fill(String code) throws Exception {
        var country = new CountryCode(code);
        var days = new ReadyDays(LocalDate.now(clock));
        var centre = people.centre(code);
        var women = trainees(centre, Gender.WOMAN);
        var men = trainees(centre, Gender.MAN);
        var holders = Stream.concat(
                        women.stream().limit(CERTIFIED), men.stream().limit(CERTIFIED))
                .toList();
        holders.forEach(certificates::completeCore);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(on(country, Breakdown.NONE, Breakdown.ALL, 0))
                        .hasValue(2L * CERTIFIED));

        cohorts.cohort(
                centre,
                "Rotation",
                days.all().get(1),
                Stream.concat(men.subList(2, CERTIFIED).stream(), men.subList(CERTIFIED, EACH).stream())
                        .toArray(SignedInPerson[]::new));
        var soon = days.all().get(2).minusDays(1);
        letEnd(Stream.concat(women.stream().limit(CERTIFIED / 2), men.stream().limit(CERTIFIED / 2)), soon);

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() ->
                        assertThat(on(country, Breakdown.GENDER, "WOMAN", 2)).hasValue(CERTIFIED / 2));
    }

    private List<SignedInPerson> trainees(TrainingCentreId centre, Gender gender) {
        return IntStream.range(0, EACH)
                .mapToObj(_ -> people.trainee(centre, gender, Category.FORMED_POLICE_UNIT))
                .toList();
    }

    private void letEnd(Stream<SignedInPerson> holders, LocalDate day) {
        var ids = holders.map(SignedInPerson::id).toList();
        transactions.executeWithoutResult(_ -> {
            ids.forEach(id -> jdbc.sql("update certificates_certificate set valid_until = :day where person_id = :id")
                    .param("day", day)
                    .param("id", id.value())
                    .update());
            events.publishEvent(new PeopleChanged(ids));
        });
    }

    private OptionalLong on(CountryCode country, Breakdown breakdown, String value, int day) {
        return report(country).groups(breakdown).stream()
                .filter(group -> group.value().equals(value))
                .map(group -> group.on(day))
                .findFirst()
                .orElse(OptionalLong.empty());
    }

    /** What a coordinator sees of a country. */
    public ReadyReport report(CountryCode country) {
        try {
            return people.as(people.coordinator(), () -> figures.country(country));
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Fails with the first number that is told and differs. Returns how many are equal. */
    private int recounted(ReadyReport report, ReadyDays days) {
        var equal = 0;
        for (var group : report.groups()) {
            for (var day = 0; day < group.certified().size(); day++) {
                if (group.on(day).isPresent()) {
                    assertThat(group.on(day))
                            .as("%s on day %d", group, day)
                            .hasValue(certified(group, days.all().get(day)));
                    equal++;
                }
            }
        }
        for (var departure : report.departures()) {
            assertThat(departure.officers()).hasValue(leaving(departure, days.today(), ""));
            assertThat(departure.ready())
                    .hasValue(leaving(
                            departure,
                            days.today(),
                            " where exists (select 1 from certificates_certificate h where h.person_id = d.id"
                                    + " and h.revoked_at is null and h.valid_until >= d.departure_on)"));
            equal += 2;
        }
        return equal;
    }

    private long certified(ReadyGroup group, LocalDate day) {
        var condition = switch (group.breakdown()) {
            case NONE -> ":value = 'ALL'";
            case GENDER -> "(p.gender = 'WOMAN') = (:value = 'WOMAN')";
            case CATEGORY -> "coalesce(p.category, 'NOT_STATED') = :value";
            case CENTRE -> "cast(p.centre_id as varchar(36)) = :value";
            case LANGUAGE, GENDER_AND_CATEGORY -> throw new AssertionError(group);
        };
        return jdbc.sql("""
                        select count(*) from people_person p where p.role = 'TRAINEE' and p.country_code = :country and exists (
                            select 1 from certificates_certificate c
                            where c.person_id = p.id and c.revoked_at is null and c.valid_until >= :day) and\s""" + condition)
                .param("country", group.country().value())
                .param("day", day)
                .param("value", group.value())
                .query(Long.class)
                .single();
    }

    private long leaving(ReadyDeparture departure, LocalDate today, String condition) {
        return jdbc.sql("""
                        select count(*) from (
                            select p.id, min(c.departure_on) as departure_on from people_person p
                            join cohorts_member m on m.person_id = p.id
                            join cohorts_cohort c on c.id = m.cohort_id and c.centre_id = p.centre_id
                            where p.role = 'TRAINEE' and p.erased_at is null and p.country_code = :country
                                and c.closed_at is null and c.departure_on >= :today
                            group by p.id having min(c.departure_on) between :first and :last) d""" + condition)
                .param("country", departure.country().value())
                .param("today", today)
                .param("first", departure.month().atDay(1))
                .param("last", departure.month().atEndOfMonth())
                .query(Long.class)
                .single();
    }
}
