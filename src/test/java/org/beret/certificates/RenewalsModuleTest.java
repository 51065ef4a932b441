package org.beret.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.beret.ModuleTest;
import org.beret.TestClock;
import org.beret.certificates.CertificateAct.Kind;
import org.beret.cohorts.CertificateStates;
import org.beret.cohorts.CertificateStates.State;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.CohortTrainees;
import org.beret.cohorts.DueDate;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.learning.AssignedModule;
import org.beret.learning.EnrolmentState;
import org.beret.learning.ModuleCompleted;
import org.beret.learning.Training;
import org.beret.learning.TrainingCertificate;
import org.beret.people.TestPeople;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.NeedsConfirmation;
import org.beret.shared.UnknownId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Before a certificate expires its modules are taken again, and the new certificate says which one it renews. */
@ModuleTest
class RenewalsModuleTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCohorts cohorts;

    @Autowired
    private TestCertificates world;

    @Autowired
    private CentreCertificates centreCertificates;

    @Autowired
    private Renewals renewals;

    @Autowired
    private CertificateStates states;

    @Autowired
    private CertificateStore certificates;

    @Autowired
    private Training training;

    @Autowired
    private CohortTrainees trainees;

    @Autowired
    private TrainingCertificate held;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private TrainingCentreId centre;
    private SignedInPerson staff;
    private SignedInPerson holder;
    private CohortId cohort;
    private Certificate old;
    private ModuleCompleted last;

    @BeforeEach
    void aCertificateThatSoonExpires() {
        centre = people.centre("SN");
        staff = people.staff(centre);
        holder = people.trainee(centre);
        cohort = cohorts.cohort(centre, "Rotation", holder, people.trainee(centre));
        var core = world.core();
        core.subList(1, core.size()).forEach(module -> world.complete(holder.id(), module));
        last = world.complete(holder.id(), core.getFirst());
        await().until(() -> !world.of(holder).isEmpty());
        old = world.of(holder).getFirst();
        world.expire(holder, today().plusMonths(2));
    }

    @Test
    void theModulesAreTakenAgainAndTheNewCertificateNamesTheOld() throws Exception {
        assertThat(asStaff(() -> renewals.due(cohort)))
                .singleElement()
                .satisfies(due -> assertThat(due.certificate().number()).isEqualTo(old.number()));
        assertThat(asStaff(renewals::countDue)).containsEntry(cohort, 1);

        assertThat(asStaff(() -> renewals.begin(cohort, DueDate.by(today().plusWeeks(4)))))
                .isEqualTo(1);

        assertThat(people.as(holder, () -> training.mine()))
                .hasSameSizeAs(world.core())
                .allSatisfy(module -> {
                    assertThat(module.state()).isEqualTo(EnrolmentState.ASSIGNED);
                    assertThat(module.dueOn()).contains(today().plusWeeks(4));
                    assertThat(module.attempts()).isEmpty();
                });
        assertThat(asStaff(renewals::countDue)).doesNotContainKey(cohort);

        var core = world.core();
        core.subList(1, core.size()).forEach(module -> world.complete(holder.id(), module));
        await().until(world::nothingIsUnderWay);
        assertThat(world.of(holder)).as("one module is left").hasSize(1);
        world.complete(holder.id(), core.getFirst());

        await().untilAsserted(() -> assertThat(world.of(holder)).hasSize(2));
        var renewed = world.of(holder).getFirst();
        assertThat(renewed.number()).isNotEqualTo(old.number());
        assertThat(renewed.succession().renews()).contains(old.number());
        assertThat(renewed.validUntil()).isEqualTo(today().plusMonths(24));
        assertThat(world.of(holder).getLast().succession().superseded()).isTrue();
        assertThat(world.of(holder).getLast().modules()).isEqualTo(old.modules());
        assertThat(states.of(List.of(holder.id()))).containsValue(State.CERTIFIED);
        assertThat(people.as(holder, held::mine))
                .map(TrainingCertificate.Held::state)
                .contains(TrainingCertificate.State.VALID);
        assertThat(certificates.acts(old.id()))
                .extracting(CertificateAct::kind)
                .containsExactly(Kind.ISSUED, Kind.RENEWAL_BEGUN);
    }

    @Test
    void whatWasReadAndAnsweredTheFirstTimeIsKept() throws Exception {
        asStaff(() -> renewals.begin(cohort, DueDate.by(today())));

        assertThat(jdbc.sql("""
                                select count(*) from learning_attempt a join learning_enrolment e on e.id = a.enrolment_id
                                where e.person_id = :person and e.completed_at is not null and e.superseded_at is not null""")
                        .param("person", holder.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(world.core().size());
    }

    @Test
    void hearingAgainOfWhatBroughtTheFirstBringsNoSecond() throws Exception {
        world.repeat(last);
        asStaff(() -> renewals.begin(cohort, DueDate.by(today())));
        world.repeat(last);

        await().until(world::nothingIsUnderWay);
        assertThat(world.of(holder)).hasSize(1);
    }

    @Test
    void aRenewalBeginsOnce() throws Exception {
        asStaff(() -> renewals.begin(cohort, DueDate.by(today())));

        assertThatThrownBy(() -> asStaff(() -> renewals.begin(cohort, DueDate.by(today()))))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThatThrownBy(() -> beginOne(today())).isInstanceOf(BusinessRuleViolation.class);
    }

    @Test
    void aSecondRenewalFollowsTheFirst() throws Exception {
        for (var round = 1; round <= 2; round++) {
            var wanted = round + 1;
            world.expire(holder, today().minusDays(1));
            asStaff(() -> renewals.begin(cohort, DueDate.by(today())));
            world.completeCore(holder);
            await().until(() -> world.of(holder).size() == wanted);
        }

        var newestFirst = world.of(holder);
        assertThat(newestFirst)
                .extracting(certificate -> certificate.succession().follows())
                .containsExactly(
                        Optional.of(newestFirst.get(1).id()),
                        Optional.of(newestFirst.get(2).id()),
                        Optional.empty());
    }

    @Test
    void theTraineeReadsWhatIsToBeDone() throws Exception {
        assertThat(people.as(holder, held::mine)).hasValueSatisfying(certificate -> {
            assertThat(certificate.state()).isEqualTo(TrainingCertificate.State.EXPIRING);
            assertThat(certificate.renewed()).isFalse();
        });

        asStaff(() -> renewals.begin(cohort, DueDate.by(today())));
        world.expire(holder, today().minusDays(1));

        assertThat(people.as(holder, held::mine)).hasValueSatisfying(certificate -> {
            assertThat(certificate.state()).isEqualTo(TrainingCertificate.State.EXPIRED);
            assertThat(certificate.renewed()).isTrue();
        });
    }

    @Test
    void oneThatIsValidForLongMayBeRenewedByItselfAndIsNotAskedFor() throws Exception {
        world.expire(holder, today().plusMonths(12));

        assertThat(asStaff(() -> renewals.due(cohort))).isEmpty();
        beginOne(today());

        assertThat(people.as(holder, () -> training.mine()))
                .extracting(AssignedModule::state)
                .containsOnly(EnrolmentState.ASSIGNED);
    }

    @Test
    void whatIsElsewhereOrTooLateIsNotRenewed() throws Exception {
        assertThatThrownBy(() -> beginOne(today().minusDays(1))).isInstanceOf(BusinessRuleViolation.class);
        var stranger = people.staff(people.centre("SN"));
        assertThatThrownBy(() -> people.as(stranger, () -> renewals.begin(old.id(), DueDate.by(today()))))
                .isInstanceOf(UnknownId.class);
        assertThat(people.as(holder, () -> training.mine()))
                .extracting(AssignedModule::state)
                .containsOnly(EnrolmentState.COMPLETED);
    }

    @Test
    void whoseCertificateWasRevokedTakesTheModulesAgain() throws Exception {
        asStaff(() -> {
            centreCertificates.revoke(old.id(), "Another officer sat the quiz");
        });

        assertThat(states.of(List.of(holder.id()))).containsValue(State.REVOKED);
        assertThat(asStaff(() -> renewals.due(cohort))).hasSize(1);
        people.as(staff, () -> trainees.takeAgain(cohort, holder.id(), DueDate.by(today())));

        assertThat(people.as(holder, () -> training.mine()))
                .extracting(AssignedModule::state)
                .containsOnly(EnrolmentState.ASSIGNED);
        world.completeCore(holder);
        await().until(() -> world.of(holder).size() == 2);
        assertThat(states.of(List.of(holder.id()))).containsValue(State.CERTIFIED);
        assertThat(asStaff(() -> renewals.due(cohort))).isEmpty();
    }

    @Test
    void aDayAfterTheEndOfTheCertificateNeedsAYes() throws Exception {
        var tooLate = today().plusMonths(2).plusDays(1);

        assertThatThrownBy(() -> beginOne(tooLate))
                .isInstanceOf(NeedsConfirmation.class)
                .hasMessage("cohort.assign.after-certificate");
        asStaff(() -> {
            renewals.begin(old.id(), new DueDate(tooLate, true));
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void beginOne(LocalDate dueOn) throws Exception {
        asStaff(() -> {
            renewals.begin(old.id(), DueDate.by(dueOn));
        });
    }

    private <T> T asStaff(Callable<T> action) throws Exception {
        return people.as(staff, action);
    }

    private void asStaff(TestPeople.Action action) throws Exception {
        people.as(staff, action);
    }
}
