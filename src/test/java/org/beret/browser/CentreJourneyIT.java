package org.beret.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.people.TestPeople;
import org.beret.texts.Formats;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A training centre assigns a module, its trainee learns it, and both the centre and the United Nations see what came of it. */
@BrowserTest
class CentreJourneyIT {

    private static final String TRAINEE = "Family, Given";

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCohorts cohorts;

    @Autowired
    private TestTraining training;

    private TrainingCentreId centre;
    private SignedInPerson staff;
    private SignedInPerson trainee;
    private TestCohorts.Made cohort;

    @BeforeEach
    void aCohortToWhichNothingIsAssigned() {
        // A country of which no other test has people.
        centre = people.centre("UY");
        staff = people.staff(centre);
        trainee = people.trainee(centre);
        cohort = cohorts.cohort(centre, List.of(trainee.id()));
    }

    @Test
    void anAssignedModuleReachesTheTraineeAndTheResultTheCentre(Browser browser) {
        var due = training.today().plusDays(10);
        var mine = SignInPage.open(browser).centre(staff);
        assertThat(mine.row(cohort.name())).contains("nothing assigned");
        var assigning = mine.cohort(cohort.name()).toAssign().assign(due);
        assertThat(assigning.notice())
                .isEqualTo(
                        "SEA accountability is assigned to 1 trainee, due " + Formats.day(due, Locale.ENGLISH) + ".");
        var page = assigning.back();
        assertThat(page.trainee(TRAINEE)).contains("Not started");

        var assigned = page.signOut().trainee(trainee);
        assertThat(assigned.nextStep()).contains("SEA accountability").contains("Start");
        assertThat(assigned.text()).contains("10 days left");
        training.complete(trainee);

        var after = assigned.signOut().centre(staff);
        assertThat(after.row(cohort.name())).contains("1 of 1");
        assertThat(after.cohort(cohort.name()).trainee(TRAINEE)).contains("Completed 100%");
    }

    @Test
    void whoHasNoAttemptLeftGetsOneMoreFromTheCentre(Browser browser) {
        var start = "Start the quiz";
        var title = "SEA accountability";
        var page = SignInPage.open(browser).centre(staff).cohort(cohort.name()).assign(training.today());
        training.useUp(trainee);
        var module = page.signOut().trainee(trainee).module(title);
        assertThat(module.quiz())
                .contains("No attempt is left. Ask your training centre")
                .doesNotContain(start);

        var release = module.signOut().centre(staff).cohort(cohort.name()).open(TRAINEE);
        release = release.allowOneMore("Repeated the lessons with an instructor");
        assertThat(release.notice()).isEqualTo(TRAINEE + " may take the quiz once more.");
        assertThat(release.mayAllowOneMore()).isFalse();

        assertThat(release.signOut().trainee(trainee).module(title).quiz()).contains(start);
    }

    @Test
    void aDueDateInThePastIsRefusedAndNothingIsLost(Browser browser) {
        var past = training.today().minusDays(1);
        var page = SignInPage.open(browser)
                .centre(staff)
                .cohort(cohort.name())
                .toAssign()
                .assignRefused(past);

        assertThat(page.refusal()).isEqualTo("The due date is in the past.");
        assertThat(page.dueOn()).isEqualTo(past);
        assertThat(page.moduleToAssign()).contains("SEA accountability");
        assertThat(page.assign(training.today()).back().trainee(TRAINEE)).contains("Not started");
    }

    @Test
    void theFigureOfACountryMovesAfterACompletion(Browser browser) {
        // Fewer than five who have completed, or who have not, would not be shown.
        for (var companion = 0; companion < 5; companion++) {
            training.assigned(centre);
            training.complete(training.assigned(centre));
        }
        var figures = SignInPage.open(browser)
                .centre(staff)
                .cohort(cohort.name())
                .assign(training.today())
                .signOut()
                .coordinator(people.coordinator())
                .countries();
        browser.until(() -> figures.reload().isShown("Uruguay"));
        var completed = figures.completed("Uruguay");

        training.complete(trainee);

        // Facts are counted after the completion, not with it.
        browser.until(() -> figures.reload().completed("Uruguay") > completed);
        assertThat(figures.completed("Uruguay")).isEqualTo(completed + 1);
    }

    @Test
    void whatWasTypedIntoAFormOutlivesTheSessionUntilItIsSaved(Browser browser) {
        var name = "Rotation of " + centre.value();
        var departure = training.today().plusDays(90);
        SignInPage.open(browser).centre(staff);
        CohortFormPage.open(browser).fillIn(name, "Formed police unit", departure);
        browser.announceErrors("status of 4");
        browser.loseSession();

        var signIn = CohortFormPage.here(browser).send(SignInPage::new);
        assertThat(signIn.notice()).contains("what was typed into a form in this tab");
        var again = signIn.as(staff, CohortFormPage::here);
        assertThat(again.filledIn()).containsExactly(name, "Formed police unit", departure.toString());
        assertThat(again.note()).startsWith("What was typed here earlier is filled in again.");

        again.send(AnyPage::new);
        var next = CohortFormPage.open(browser);
        assertThat(next.filledIn()).containsExactly("", "Mixed, or not known yet", "");
        next.fillIn("Left behind", "Formed police unit", departure).signOut().centre(staff);
        assertThat(CohortFormPage.open(browser).filledIn()).containsExactly("", "Mixed, or not known yet", "");
    }
}
