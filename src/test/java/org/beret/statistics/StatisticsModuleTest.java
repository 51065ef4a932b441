package org.beret.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.beret.ModuleTest;
import org.beret.accounts.Category;
import org.beret.accounts.Gender;
import org.beret.accounts.PersonId;
import org.beret.accounts.SignedInPerson;
import org.beret.accounts.TestPeople;
import org.beret.accounts.TrainingCentreId;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.CourseVersion;
import org.beret.catalogue.ModuleId;
import org.beret.learning.EnrolmentId;
import org.beret.learning.ModuleAssigned;
import org.beret.learning.ModuleCompleted;
import org.beret.learning.ModuleStarted;
import org.beret.learning.TestLearning;
import org.beret.shared.CountryCode;
import org.beret.shared.UnknownId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each test has a country of its own, in which nobody else trains. What happened is heard a moment later, hence the waiting. */
@ModuleTest
class StatisticsModuleTest {

    private static final Instant ASSIGNED = Instant.parse("2026-11-01T08:00:00Z");
    private static final Instant STARTED = Instant.parse("2026-11-02T08:00:00Z");
    private static final Instant COMPLETED = Instant.parse("2026-11-03T08:00:00Z");

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLearning learning;

    @Autowired
    private Statistics statistics;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private SignedInPerson coordinator;
    private CourseModule module;

    @BeforeEach
    void aCoordinator() {
        coordinator = people.coordinator();
        module = learning.module();
    }

    @Test
    void theFiguresFollowAssigningStartingAndCompleting() throws Exception {
        var centre = people.centre("WS");
        var first = people.trainee(centre, Gender.WOMAN, Category.FORMED_POLICE_UNIT);
        var second = people.trainee(centre, Gender.MAN, Category.INDIVIDUAL_POLICE_OFFICER);
        people.trainee(centre);
        assertFigures("WS", 3, 0, 0, 0, 0);

        learning.assign(centre, first);
        learning.assign(centre, second);
        assertFigures("WS", 3, 2, 0, 0, 0);

        learning.begin(first);
        assertFigures("WS", 3, 2, 1, 0, 0);

        learning.complete(first);
        assertFigures("WS", 3, 2, 0, 1, 1);

        learning.submittedAttempt(second, 0);
        assertFigures("WS", 3, 2, 1, 1, 1);
    }

    @Test
    void eachCountryIsCountedForItself() throws Exception {
        var centre = people.centre("VU");
        learning.assign(centre, people.trainee(centre));
        var other = people.centre("FJ");
        learning.assign(other, people.trainee(other));
        var again = people.centre("FJ");
        learning.assign(again, people.trainee(again));

        assertFigures("VU", 1, 1, 0, 0, 0);
        assertFigures("FJ", 2, 2, 0, 0, 0);
    }

    @Test
    void staffOfACentreAreNoTrainees() {
        var centre = people.centre("GD");
        people.staff(centre);
        people.trainee(centre);

        assertFigures("GD", 1, 0, 0, 0, 0);
    }

    @Test
    void aShareOfWomenIsShownFromFiveCompletionsOn() {
        assertThat(new CountryFigures(new CountryCode("SN"), 9, 9, 0, 4, 4).mayShowWomen())
                .isFalse();
        assertThat(new CountryFigures(new CountryCode("SN"), 9, 9, 0, 5, 0).mayShowWomen())
                .isTrue();
        var four = new CountryFigures(new CountryCode("SN"), 9, 9, 0, 4, 4);
        assertThat(new CompletionFigures(module, ASSIGNED, List.of(four)).mayShowWomen())
                .isFalse();
        assertThat(new CompletionFigures(module, ASSIGNED, List.of(four, four)).mayShowWomen())
                .isTrue();
    }

    @Test
    void anEventHeardTwiceCountsOnce() {
        var person = trainee("BT");
        var enrolment = EnrolmentId.next();
        var completed = completed(enrolment, person);

        publish(completed, completed, completed);

        assertFigures("BT", 1, 1, 0, 1, 1);
        assertThat(rows(enrolment)).isEqualTo(1);
    }

    @Test
    void eventsHeardInTheWrongOrderEndInTheSameFigures() {
        var person = trainee("JM");
        var before = figures("JM");
        var enrolment = EnrolmentId.next();

        publish(completed(enrolment, person));
        publish(new ModuleStarted(enrolment, person, module.id(), ASSIGNED, STARTED));
        publish(new ModuleAssigned(enrolment, person, module.id(), ASSIGNED));

        assertThat(figures("JM").completed()).isEqualTo(before.completed() + 1);
        assertThat(figures("JM").assigned()).isEqualTo(before.assigned() + 1);
        assertThat(figures("JM").inProgress()).isEqualTo(before.inProgress());
    }

    @Test
    void anotherModuleIsAnotherFigure() {
        var person = trainee("KG");

        publish(new ModuleAssigned(EnrolmentId.next(), person, new ModuleId("another"), ASSIGNED));

        assertFigures("KG", 1, 0, 0, 0, 0);
    }

    @Test
    void aModuleThatNobodyTeachesHasNoFigures() {
        assertThatThrownBy(() -> people.as(coordinator, () -> statistics.completion(new ModuleId("unknown"))))
                .isInstanceOf(UnknownId.class);
    }

    @Test
    void theFiguresHoldNumbersAndCountriesAndNothingOfAPerson() {
        assertThat(parts(CountryFigures.class).map(RecordComponent::getType))
                .containsOnly(CountryCode.class, long.class);
        assertThat(parts(CompletionFigures.class).map(RecordComponent::getName))
                .containsExactly("module", "asOf", "countries");
    }

    @Test
    void theFactsHoldNeitherNameNorAddressNorPerson() {
        assertThat(jdbc.sql("select lower(column_name) from information_schema.columns where table_name = :table")
                        .param("table", "statistics_enrolment_fact")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "enrolment_id",
                        "country_code",
                        "centre_id",
                        "module_id",
                        "gender",
                        "category",
                        "assigned_at",
                        "started_at",
                        "completed_at");
    }

    private PersonId trainee(String country) {
        TrainingCentreId centre = people.centre(country);
        return people.trainee(centre).id();
    }

    private ModuleCompleted completed(EnrolmentId enrolment, PersonId person) {
        var version = new CourseVersion("1.0.0", "0".repeat(64));
        return new ModuleCompleted(enrolment, person, module.id(), version, ASSIGNED, STARTED, COMPLETED);
    }

    /** Publishes as a transaction would, and waits until everything is heard. */
    private void publish(Object... what) {
        transaction.executeWithoutResult(_ -> Arrays.stream(what).forEach(events::publishEvent));
        await().until(() -> jdbc.sql("select count(*) from event_publication")
                        .query(Integer.class)
                        .single()
                == 0);
    }

    private int rows(EnrolmentId enrolment) {
        return jdbc.sql("select count(*) from statistics_enrolment_fact where enrolment_id = :id")
                .param("id", enrolment.value())
                .query(Integer.class)
                .single();
    }

    private void assertFigures(
            String country, long trainees, long assigned, long inProgress, long completed, long women) {
        var expected = new CountryFigures(new CountryCode(country), trainees, assigned, inProgress, completed, women);
        await().untilAsserted(() -> assertThat(figures(country)).isEqualTo(expected));
    }

    private CountryFigures figures(String country) {
        try {
            return people.as(coordinator, () -> statistics.completion(module.id())).countries().stream()
                    .filter(figures -> figures.country().equals(new CountryCode(country)))
                    .findFirst()
                    .orElseThrow();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Stream<RecordComponent> parts(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents());
    }
}
