package org.beret.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.beret.certificates.TestCertificates;
import org.beret.learning.LearningNavigation;
import org.beret.people.TestPeople;
import org.beret.surveys.SurveysNavigation;
import org.beret.surveys.evaluation.TestMission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ten questions before and after a module, three at its end and three from the mission, all by keyboard. */
@BrowserTest
class OpinionsJourneyIT {

    private static final String SAID = "The cases helped.";

    @Autowired
    private TestTraining training;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCertificates certificates;

    @Autowired
    private TestMission mission;

    private Accessibility accessibility;

    @BeforeEach
    void axe(Browser browser) {
        accessibility = new Accessibility(browser);
    }

    @Test
    void aModuleIsMeasuredBeforeAndAfterAndJudgedAtItsEnd(Browser browser) {
        var trainee = training.assigned();
        var module = training.module().id();
        SignInPage.open(browser).trainee(trainee);
        var before = OpinionsPage.open(browser, LearningNavigation.measure(module));
        assertThat(before.questions()).isEqualTo(10);
        accessibility.judge("ten questions");
        before.chooseInEach().finish();
        browser.until(() -> before.text().contains("After the module you can answer the same questions again"));

        training.complete(trainee);
        OpinionsPage.open(browser, LearningNavigation.measure(module))
                .chooseInEach()
                .finish();
        browser.until(() -> new AnyPage(browser).text().contains("Right before the first lesson"));
        accessibility.judge("gain");

        var three = new AnyPage(browser).leave("a[href$='/evaluation']", OpinionsPage::new);
        accessibility.judge("three questions");
        three.chooseInEach().write(SAID).finish();
        browser.until(() -> new AnyPage(browser).text().contains("You can change or take back what you said until"));
        OpinionsPage.open(browser, SurveysNavigation.evaluation(module));
        assertThat(browser.value("#evaluation-sentence")).isEqualTo(SAID);
        assertThat(browser.all("main fieldset input:checked")).hasSize(2);
        assertThat(accessibility.violations()).isEmpty();
    }

    @Test
    void theCourseIsJudgedFromTheMission(Browser browser) {
        var centre = people.centre("SN");
        var officer = people.trainee(centre);
        certificates.completeCore(officer);
        mission.asked(centre, officer);
        var home = SignInPage.open(browser).trainee(officer);
        accessibility.judge("my training, three questions from the mission");

        var three = home.leave(".offer a[href$='in-mission']", OpinionsPage::new);
        accessibility.judge("three questions from the mission");
        three.chooseInEach().write(SAID).finish();
        browser.until(() -> new AnyPage(browser).text().contains("You can change or take back what you said until"));
        OpinionsPage.open(browser, SurveysNavigation.MISSION);
        assertThat(browser.value("#evaluation-sentence")).isEqualTo(SAID);

        browser.click(".mission-wish .btn");
        browser.until(() -> new AnyPage(browser).text().contains("There is nothing to answer here"));
        accessibility.judge("not asked");
        AnyPage.open(browser, "account");
        assertThat(browser.text(".mission-wish")).contains("We do not ask you");
        assertThat(accessibility.violations()).isEmpty();
    }
}
