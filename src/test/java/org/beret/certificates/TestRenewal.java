package org.beret.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.beret.cohorts.DueDate;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.learning.AssignedModule;
import org.beret.learning.EnrolmentState;
import org.beret.learning.Training;
import org.beret.people.Category;
import org.beret.people.Gender;
import org.beret.people.TestPeople;
import org.beret.statistics.TestFigures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Renews the certificates of a cohort from one end to the other, for tests that do so on another database. */
@Component
public class TestRenewal {

    /** Of fewer than five no figure is told. */
    private static final int HOLDERS = 6;

    private final TestPeople people;
    private final TestCohorts cohorts;
    private final TestCertificates world;
    private final TestFigures figures;
    private final Renewals renewals;
    private final Training training;
    private final JdbcClient jdbc;
    private final Clock clock;

    TestRenewal(
            TestPeople people,
            TestCohorts cohorts,
            TestCertificates world,
            TestFigures figures,
            Renewals renewals,
            Training training,
            JdbcClient jdbc,
            Clock clock) {
        this.people = people;
        this.cohorts = cohorts;
        this.world = world;
        this.figures = figures;
        this.renewals = renewals;
        this.training = training;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Completed and certified, enrolled anew, completed and certified again; figures count each person once throughout. */
    public void fromOneCertificateToTheNext(String country) throws Exception {
        var centre = people.centre(country);
        var staff = people.staff(centre);
        var holders = holders(centre);
        var cohort =
                cohorts.cohort(centre, holders.stream().map(SignedInPerson::id).toList());
        certify(holders, 1);
        assertCounted(country, HOLDERS, HOLDERS);
        holders.forEach(holder -> world.expire(holder, LocalDate.now(clock).plusMonths(2)));

        var dueOn = LocalDate.now(clock).plusWeeks(4);
        assertThat(people.as(staff, () -> renewals.begin(cohort.id(), DueDate.by(dueOn))))
                .isEqualTo(HOLDERS);

        for (var holder : holders) {
            assertThat(people.as(holder, () -> training.mine()))
                    .hasSameSizeAs(world.core())
                    .extracting(AssignedModule::state)
                    .containsOnly(EnrolmentState.ASSIGNED);
        }
        assertThat(setAside(holders)).isEqualTo(HOLDERS * world.core().size());
        // Whoever renews stays certified, and so completed, as long as the certificate is valid.
        assertCounted(country, HOLDERS, HOLDERS);

        certify(holders, 2);
        assertThat(setAside(holders)).isEqualTo(HOLDERS * world.core().size());
        assertCounted(country, HOLDERS, HOLDERS);
        assertThat(holders).allSatisfy(holder -> {
            var renewed = world.of(holder).getFirst();
            assertThat(renewed.succession().renews())
                    .contains(world.of(holder).getLast().number());
        });
    }

    private List<SignedInPerson> holders(TrainingCentreId centre) {
        var holders = new ArrayList<SignedInPerson>();
        for (var number = 0; number < HOLDERS; number++) {
            holders.add(people.trainee(centre, Gender.WOMAN, Category.FORMED_POLICE_UNIT));
        }
        return holders;
    }

    private void certify(List<SignedInPerson> holders, int certificates) {
        holders.forEach(world::completeCore);
        await().untilAsserted(() -> assertThat(holders)
                .allSatisfy(holder -> assertThat(world.of(holder)).hasSize(certificates)));
    }

    private void assertCounted(String country, int assigned, int completed) {
        await().untilAsserted(() -> {
            var all = figures.of(country).all();
            assertThat(all.assigned()).hasValue(assigned);
            assertThat(all.completed()).hasValue(completed);
        });
    }

    /** The completed enrolments that count no longer. */
    private int setAside(List<SignedInPerson> holders) {
        return jdbc.sql("""
                        select count(*) from learning_enrolment
                        where person_id in (:people) and superseded_at is not null and completed_at is not null""")
                .param(
                        "people",
                        holders.stream().map(holder -> holder.id().value()).toList())
                .query(Integer.class)
                .single();
    }
}
