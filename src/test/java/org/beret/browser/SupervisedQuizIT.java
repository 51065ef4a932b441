package org.beret.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.beret.catalogue.CourseModule;
import org.beret.certificates.TestCertificates;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.CentreZones;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.people.TestPeople;
import org.beret.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;

/** A centre opens a quiz, and two trainees take it one after the other at the same computer. */
@BrowserTest
class SupervisedQuizIT {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestTraining training;

    @Autowired
    private TestCohorts cohorts;

    @Autowired
    private TestCertificates certificates;

    @Autowired
    private CentreZones zones;

    @Autowired
    private Clock clock;

    private TrainingCentreId centre;
    private CourseModule module;
    private SignedInPerson one;
    private SignedInPerson two;
    private String cohort;

    @BeforeEach
    void twoWhoHaveReadTheModule() {
        centre = people.centre("SN");
        module = training.module();
        one = training.assigned(centre);
        two = training.assigned(centre);
        training.read(one);
        training.read(two);
        cohort = "cohorts/" + cohorts.cohort(centre, "Group", one, two);
    }

    @Test
    void theCentreOpensItTwoTakeItAndTheCertificateSaysSo(Browser browser) {
        var staff = people.staff(centre);
        SignInPage.open(browser).centre(staff);
        var quiz = planned(browser);
        assertThat(browser.text("#quiz-count")).startsWith("Begun: 0 of 2");
        browser.open(quiz + "/board");
        var word = browser.text("#board-word");
        new AnyPage(browser).signOut();

        var page = moduleOf(browser, one);
        page.typeWord("lalalala");
        assertThat(browser.text(".supervised .notice.bad")).startsWith("This is not the word on the board");
        assertThat(browser.all(".next-step:not(.offer) > button")).isEmpty();
        var result = passed(page.beginSupervised(word.toLowerCase(Locale.ROOT)));
        assertThat(result.verdict()).contains("Supervised by ");

        var clean = result.signOutForTheNext();
        assertThat(browser.value("input[name='username']")).isEmpty();
        assertThat(browser.all("input[name='stay']:checked")).isEmpty();
        assertThat(browser.everythingKept()).doesNotContain(one.id().toString());
        assertThat(clean.text()).doesNotContain(one.getUsername());
        assertThat(passed(moduleOf(browser, two).beginSupervised(word)).verdict())
                .contains("Supervised by ");
        new AnyPage(browser).signOut();

        SignInPage.open(browser).centre(staff);
        browser.open(quiz);
        assertThat(browser.text("#quiz-count")).isEqualTo("Begun: 2 of 2 · handed in: 2 · passed: 2");
        certifiedBySupervision(browser);
    }

    /** Fills in the form, from five minutes ago for an hour; the address of the quiz. */
    private String planned(Browser browser) {
        browser.open(cohort + "/supervised/new");
        browser.find("#quiz-day");
        var begins = LocalDateTime.ofInstant(clock.instant(), zones.of(centre)).minusMinutes(5);
        choose(browser, "#quiz-module", Words.plain(module.title().in(Language.EN)));
        browser.type("#quiz-day", begins.toLocalDate());
        type(browser, "#quiz-begins", begins.toLocalTime());
        type(browser, "#quiz-ends", begins.toLocalTime().plusHours(1));
        choose(browser, "#quiz-where", "Only here");
        browser.click(".card > button.primary");
        browser.find("#quiz-count");
        return browser.address().replaceFirst("^.*?/cohorts/", "cohorts/");
    }

    private static void choose(Browser browser, String selector, String text) {
        new Select(browser.find(selector)).selectByVisibleText(text);
    }

    private static void type(Browser browser, String selector, LocalTime time) {
        browser.driver()
                .executeScript(
                        """
                arguments[0].value = arguments[1];
                arguments[0].dispatchEvent(new Event('input', { bubbles: true }));
                arguments[0].dispatchEvent(new Event('change', { bubbles: true }))""",
                        browser.find(selector),
                        time.truncatedTo(ChronoUnit.MINUTES).toString());
    }

    private ModulePage moduleOf(Browser browser, SignedInPerson trainee) {
        SignInPage.open(browser).trainee(trainee);
        browser.open("modules/" + module.id());
        return new ModulePage(browser);
    }

    private ResultPage passed(QuizPage quiz) {
        return new Learner(module, Language.EN).answerAll(quiz).submit();
    }

    private void certifiedBySupervision(Browser browser) {
        certificates.core().stream()
                .filter(other -> !other.id().equals(module.id()))
                .forEach(other -> certificates.complete(one.id(), other));
        browser.until(() -> certificates.of(one).isEmpty() ? null : true);
        var number = certificates.of(one).getFirst().number().value();
        assertThat(VerifyPage.open(browser).enter(number).text()).contains("Supervised by ");
    }
}
