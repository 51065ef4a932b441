package org.beret.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.beret.ModuleTest;
import org.beret.catalogue.ModuleId;
import org.beret.certificates.TestCertificates;
import org.beret.cohorts.Assignments;
import org.beret.cohorts.CohortJoining;
import org.beret.cohorts.DueDate;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.SignedInPerson;
import org.beret.learning.EnrolmentRegister;
import org.beret.learning.Enrolments;
import org.beret.learning.ModuleAssigned;
import org.beret.learning.ModuleWithdrawn;
import org.beret.learning.TestLearning;
import org.beret.people.Gender;
import org.beret.people.TestPeople;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.CountryCode;
import org.beret.shared.UnknownId;
import org.beret.statistics.ready.TestReady;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** Each test has a country of its own, in which nobody else trains. What happened is heard a moment later, hence the waiting. */
@ModuleTest
@RecordApplicationEvents
class StatisticsModuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    private TestFigures figures;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLearning learning;

    @Autowired
    private TestCertificates certificates;

    @Autowired
    private EnrolmentRegister enrolments;

    @Autowired
    private Enrolments ownEnrolments;

    @Autowired
    private TestCohorts cohorts;

    @Autowired
    private CohortJoining joining;

    @Autowired
    private Assignments assignments;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Clock clock;

    @Autowired
    private EnrolmentFacts facts;

    @Autowired
    private Statistics statistics;

    @Autowired
    private TestReady ready;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theFiguresFollowAssigningStartingAndCompleting() throws Exception {
        figures.followAssigningStartingAndCompleting("WS");
    }

    @Test
    void figuresAfterACrowdEqualARecount() throws Exception {
        figures.equalARecountAfterACrowd("FJ");
    }

    @Test
    void figuresAreRebuiltFromTheRecord() throws Exception {
        figures.areRebuiltFromTheRecord("BT");
    }

    @Test
    void ofEnrolmentsInOneEventThoseThatAreGoneAreLeftOut() throws Exception {
        figures.leaveOutWhoIsGone("NP");
    }

    @Test
    void overlappingNewsOfACrowdEndAsTheRecordSays() throws Exception {
        figures.equalTheRecordAfterOverlappingNews("LK");
    }

    @Test
    void fewEventsTellOfACrowdThatIsAssignedAModuleAndLosesIt() throws Exception {
        var centre = people.centre("PH");
        var crowd = figures.trainees(centre, Gender.WOMAN, 205);
        figures.assign(crowd);
        assertThat(events.stream(ModuleAssigned.class))
                .extracting(event -> event.enrolments().size())
                .containsExactly(200, 5);
        await().untilAsserted(
                        () -> assertThat(figures.of("PH").all().assigned()).hasValue(205));

        people.as(
                people.staff(centre),
                () -> ownEnrolments.withdraw(
                        crowd.stream().map(SignedInPerson::id).toList(),
                        learning.module().id(),
                        "Wrong course"));

        assertThat(events.stream(ModuleWithdrawn.class)).hasSize(2);
        await().untilAsserted(
                        () -> assertThat(figures.of("PH").all().assigned()).hasValue(0));
    }

    @Test
    void lateJoinersAreCountedWithTheOthers() throws Exception {
        var centre = people.centre("MY");
        var first = figures.trainees(centre, Gender.MAN, 5);
        var cohort = cohorts.cohort(centre, "Crowd", first.toArray(SignedInPerson[]::new));
        var staff = people.staff(centre);
        people.as(
                staff,
                () -> assignments.assign(
                        cohort,
                        List.of(learning.module().id()),
                        DueDate.by(LocalDate.now(clock).plusDays(2))));
        await().untilAsserted(
                        () -> assertThat(figures.of("MY").all().assigned()).hasValue(5));

        people.as(
                staff,
                () -> joining.join(
                        cohort,
                        figures.trainees(centre, Gender.MAN, 6).stream()
                                .map(SignedInPerson::id)
                                .toList()));

        await().untilAsserted(
                        () -> assertThat(figures.of("MY").all().assigned()).hasValue(11));
        assertThat(events.stream(ModuleAssigned.class)).hasSize(2);
    }

    @Test
    void answersOfFirstAttemptsAreCountedOnce() throws Exception {
        figures.countAnswersOfFirstAttempts("TG");
    }

    @Test
    void whoLearnsAModuleAgainIsCountedWithTheFirstAttemptOnly() throws Exception {
        var centre = people.centre("BJ");
        var trainee = figures.trainees(centre, Gender.MAN, 1).getFirst();
        learning.assign(centre, trainee);
        learning.complete(trainee);
        await().until(figures::isSettled);
        var before = figures.answers();
        assertThat(before).isPositive();

        transactions.executeWithoutResult(_ -> enrolments.enrolAnew(
                List.of(trainee.id()),
                learning.module().id(),
                LocalDate.now(clock).plusDays(30),
                "Training Centre"));
        learning.complete(trainee);
        await().until(figures::isSettled);

        assertThat(figures.answers()).isEqualTo(before);
    }

    @Test
    void aVersionThatNobodyHasAnsweredIsUnknown() {
        assertThatThrownBy(() -> people.as(
                        people.coordinator(),
                        () -> statistics.questions(learning.module().id(), "99.0.0")))
                .isInstanceOf(UnknownId.class);
    }

    @Test
    void fourPersonsAreNotShownAndFiveAre() throws Exception {
        var centre = people.centre("VU");
        var trainees = figures.trainees(centre, Gender.WOMAN, 5);
        for (var trainee : trainees.subList(0, 4)) {
            learning.assign(centre, trainee);
        }
        await().untilAsserted(() -> assertThat(assigned("VU")).isEqualTo(4));
        await().until(figures::isSettled);
        assertThat(figures.of("VU").all()).isEqualTo(GroupFigures.SUPPRESSED);
        // Five trainees of whom four have the module: one has not.
        await().untilAsserted(() -> assertThat(stored("VU")).isEqualTo(5));
        assertThat(figures.of("VU").trainees()).isEmpty();

        learning.assign(centre, trainees.getLast());

        await().untilAsserted(
                        () -> assertThat(figures.of("VU").all().assigned()).hasValue(5));
    }

    @Test
    void staffOfACentreAreNoTrainees() {
        var centre = people.centre("GD");
        people.staff(centre);
        figures.trainees(centre, Gender.MAN, 5);

        await().untilAsserted(() -> assertThat(figures.of("GD").trainees()).hasValue(5));
    }

    @Test
    void lookingAgainAtAnEnrolmentChangesNothing() throws Exception {
        var centre = people.centre("JM");
        for (var trainee : figures.trainees(centre, Gender.MAN, 5)) {
            learning.assign(centre, trainee);
        }
        await().untilAsserted(
                        () -> assertThat(figures.of("JM").all().assigned()).hasValue(5));
        var person = jdbc.sql("select e.person_id from learning_enrolment e join people_person p on p.id = e.person_id"
                        + " where p.country_code = 'JM' order by e.id limit 1")
                .query((row, _) -> new org.beret.identity.PersonId(row.getObject(1, java.util.UUID.class)))
                .single();

        facts.refreshAllOf(List.of(person));
        facts.refreshAllOf(List.of(person));

        assertThat(assigned("JM")).isEqualTo(5);
        await().until(figures::isSettled);
        assertThat(figures.of("JM").all().assigned()).hasValue(5);
    }

    @Test
    void whoseCertificateHasRunOutIsCertifiedNoLonger() throws Exception {
        var centre = people.centre("MW");
        for (var trainee : figures.trainees(centre, Gender.MAN, 5)) {
            certificates.completeCore(trainee);
        }
        await().untilAsserted(
                        () -> assertThat(figures.of("MW", core()).certified()).hasValue(5));

        var yesterday = LocalDate.now(clock).minusDays(1);
        figures.letCertificatesRunOut("MW", yesterday);

        await().untilAsserted(
                        () -> assertThat(figures.of("MW", core()).certified()).hasValue(0));
        assertThat(figures.of("MW", core()).completed()).hasValue(5);
    }

    @Test
    void whoTakesAModuleAgainCountsOnce() throws Exception {
        var centre = people.centre("MG");
        var trainees = figures.trainees(centre, Gender.MAN, 5);
        for (var trainee : trainees) {
            learning.assign(centre, trainee);
            learning.complete(trainee);
        }
        await().untilAsserted(
                        () -> assertThat(figures.of("MG").all().completed()).hasValue(5));

        transactions.executeWithoutResult(_ -> enrolments.enrolAnew(
                trainees.stream().map(SignedInPerson::id).toList(),
                learning.module().id(),
                LocalDate.now(clock).plusDays(30),
                "Training Centre"));

        await().untilAsserted(
                        () -> assertThat(figures.of("MG").all().completed()).hasValue(0));
        assertThat(figures.of("MG").all().assigned()).hasValue(5);
    }

    /** Who renews early is as certified as who lets the certificate run out, and has completed what they have completed. */
    @Test
    void aRenewalTakesNothingAwayWhileTheCertificateIsValid() throws Exception {
        var centre = people.centre("BG");
        var trainees = figures.trainees(centre, Gender.MAN, 7);
        trainees.forEach(certificates::completeCore);
        await().untilAsserted(
                        () -> assertThat(figures.of("BG", core()).certified()).hasValue(7));

        transactions.executeWithoutResult(_ -> enrolments.enrolAnew(
                trainees.stream().map(SignedInPerson::id).toList(),
                core(),
                LocalDate.now(clock).plusDays(30),
                "Training Centre"));
        await().until(figures::isSettled);

        assertThat(figures.of("BG", core()).completed()).hasValue(7);
        assertThat(figures.of("BG", core()).certified()).hasValue(7);
        assertThat(figures.of("BG", core()).inProgress()).hasValue(0);
    }

    @Test
    void whoIsReadyToDeployEqualsAPlainRecount() throws Exception {
        ready.equalsAPlainRecount("CI");
    }

    private ModuleId core() {
        return certificates.core().getFirst().id();
    }

    @Test
    void figuresAreAsOfNowWhenEverythingIsCounted() {
        await().until(figures::isSettled);
        var before = clock.instant().minusSeconds(1);

        assertThat(figures.world(FigureFilter.of(learning.module().id(), Period.EVER))
                        .asOf())
                .isAfter(before);
    }

    @Test
    void aModuleThatNobodyTeachesAndACountryThatIsNoneAreUnknown() {
        var unknown = FigureFilter.of(new ModuleId("unknown"), Period.EVER);
        assertThatThrownBy(() -> people.as(people.coordinator(), () -> statistics.world(unknown)))
                .isInstanceOf(UnknownId.class);
        assertThatThrownBy(() -> people.as(
                        people.coordinator(),
                        () -> statistics.country(
                                new CountryCode("ZZ"), learning.module().id(), Period.EVER)))
                .isInstanceOf(UnknownId.class);
    }

    @Test
    void aCountryWithoutTraineesHasZeros() throws Exception {
        var report = people.as(
                people.coordinator(),
                () -> statistics.country(
                        new CountryCode("TV"), learning.module().id(), Period.EVER));

        assertThat(report.country().trainees()).hasValue(0);
        assertThat(report.country().all().assigned()).hasValue(0);
        assertThat(report.trend()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"26", "2026-13", "2026-Q5", "last year", "2026-00", "1999", "0000"})
    void whatIsNoPeriodIsRefused(String text) {
        assertThatThrownBy(() -> Period.parse(text, TODAY)).isInstanceOf(BusinessRuleViolation.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027", "2026-12", "2027-Q1"})
    void aPeriodThatHasNotBegunIsRefused(String text) {
        assertThatThrownBy(() -> Period.parse(text, TODAY)).hasMessage("figures.refused.future");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-11", "2026-Q4", ""})
    void aPeriodIsWrittenAsItIsRead(String text) {
        assertThat(Period.parse(text, TODAY).address()).isEqualTo(text);
    }

    @Test
    void languageAndGenderAreNotCombined() {
        var everybody = FigureFilter.of(learning.module().id(), Period.EVER);

        assertThatThrownBy(() -> everybody.group(Map.of("gender", "WOMAN", "language", "fr")))
                .hasMessage("figures.refused.combination");
        assertThatThrownBy(() -> everybody.group(Map.of("gender", "MAN"))).hasMessage("figures.refused.value");
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
                        "language",
                        "stage",
                        "assigned_month",
                        "certified_until",
                        "withdrawn_at",
                        "days");
    }

    private long stored(String country) {
        return jdbc.sql("select coalesce(sum(trainees), 0) from statistics_trainee_count where country_code = :country")
                .param("country", country)
                .query(Long.class)
                .single();
    }

    private long assigned(String country) {
        return jdbc.sql("select count(*) from statistics_enrolment_fact where country_code = :country")
                .param("country", country)
                .query(Long.class)
                .single();
    }
}
