package org.beret.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beret.ModuleTest;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.Cohorts;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.SignedInPerson;
import org.beret.learning.TestLearning;
import org.beret.learning.measure.GainMeasured;
import org.beret.learning.measure.TestMeasures;
import org.beret.people.TestPeople;
import org.beret.shared.UnknownId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class GainsModuleTest {

    @Autowired
    private Gains gains;

    @Autowired
    private Cohorts cohorts;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLearning learning;

    @Autowired
    private TestMeasures answers;

    @Autowired
    private TestCohorts made;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private Optional<Averages> gain(SignedInPerson staff, CohortId cohort) throws Exception {
        return people.as(staff, () -> gains.ofCohort(cohort)).modules().stream()
                .filter(row -> row.module().id().equals(learning.module().id()))
                .findFirst()
                .orElseThrow()
                .gained()
                .map(Gained::all);
    }

    @Test
    void theCentreSeesWhatFiveOfACohortHaveGainedAndNoOtherCentreDoes() throws Exception {
        var centre = people.centre("SN");
        var staff = people.staff(centre);
        var trainees = new ArrayList<SignedInPerson>();
        for (var i = 0; i < 5; i++) {
            trainees.add(people.trainee(centre));
        }
        var cohort = made.cohort(
                        centre, trainees.stream().map(SignedInPerson::id).toList())
                .id();
        for (var trainee : trainees.subList(0, 4)) {
            measured(trainee, 3, 8);
        }
        learning.assign(centre, trainees.getLast());
        assertThat(gain(staff, cohort)).isEmpty();

        answers.gain(trainees.getLast(), 8, 8);

        await().untilAsserted(() -> assertThat(gain(staff, cohort)).contains(new Averages(5, List.of(4.0, 8.0))));
        people.as(staff, () -> cohorts.dismiss(cohort, trainees.getFirst().id()));
        assertThat(gain(staff, cohort)).contains(new Averages(5, List.of(4.0, 8.0)));
        assertThatThrownBy(() -> gain(people.staff(people.centre("SN")), cohort))
                .isInstanceOf(UnknownId.class);
    }

    /** What learning publishes when somebody has answered twice. */
    private void measured(SignedInPerson trainee, int before, int after) {
        transaction.executeWithoutResult(_ -> events.publishEvent(
                new GainMeasured(trainee.id(), learning.module().id(), before, after, Instant.EPOCH)));
    }

    @Test
    void aCountryWhoseCompletedAreNotShownIsLeftOut() throws Exception {
        var centre = people.centre("MN");
        for (var i = 0; i < 5; i++) {
            measured(people.trainee(centre), 3, 8);
        }
        await().pollDelay(Duration.ofMillis(300)).until(() -> true);

        assertThat(people.as(people.coordinator(), gains::ofCountries))
                .extracting(row -> row.country().value())
                .doesNotContain("MN");
    }
}
