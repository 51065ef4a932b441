package org.beret.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.beret.browser.Browser.Screen;
import org.beret.catalogue.CaseStudy;
import org.beret.catalogue.Lesson;
import org.beret.identity.SignedInPerson;
import org.beret.learning.LearningNavigation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case as a trainee goes through it, and as it is read where no script runs and on paper. */
@BrowserTest
class CaseJourneyIT {

    @Autowired
    private TestTraining training;

    @Autowired
    private JdbcClient jdbc;

    private SignedInPerson trainee;
    private Lesson lesson;
    private CaseStudy study;

    @BeforeEach
    void aTraineeWithACase(Browser browser) {
        trainee = training.assigned();
        lesson = training.module().lessons().stream()
                .filter(candidate -> candidate.caseStudy().isPresent())
                .findFirst()
                .orElseThrow();
        study = lesson.caseStudy().orElseThrow();
        SignInPage.open(browser).trainee(trainee);
    }

    @Test
    void itIsGoneThroughByKeyboardWithoutAConnectionAndReportedLater(Browser browser) {
        var page =
                CasePage.open(browser, LearningNavigation.of(training.module().id(), lesson.id()));
        var way = way();
        assertThat(page.steps()).containsExactly(way.getFirst());

        browser.announceErrors("ERR_INTERNET_DISCONNECTED");
        browser.announceErrors("status of 403");
        browser.disconnect();
        for (var at = 1; at < way.size(); at++) {
            page.chooseByKeyboard(way.get(at - 1), way.get(at));
            assertThat(page.steps()).startsWith(way.getFirst()).contains(way.get(at));
            assertThat(browser.focused().getTagName()).isEqualTo("h2");
        }
        var all = new ArrayList<>(way);
        all.add("debriefing");
        assertThat(page.steps()).isEqualTo(all);
        assertThat(page.taken()).isEqualTo(way.subList(1, way.size()));
        assertThat(kept()).isEmpty();

        browser.connect();
        browser.until(() -> !kept().isEmpty());
        assertThat(kept()).containsExactly(String.join(",", way));
    }

    @Test
    void aReloadKeepsThePlaceAndAnotherChoiceTakesBackWhatCameAfter(Browser browser) {
        var address = LearningNavigation.of(training.module().id(), lesson.id());
        var page = CasePage.open(browser, address);
        var first = study.steps().getFirst();
        var one = first.choices().get(0).leadsTo().value();
        var other = first.choices().get(1).leadsTo().value();
        page.chooseByKeyboard(first.id().value(), one);

        page = CasePage.open(browser, address);
        assertThat(page.steps()).containsExactly(first.id().value(), one);
        page.chooseByKeyboard(first.id().value(), other);
        assertThat(page.steps()).containsExactly(first.id().value(), other);
        assertThat(page.taken()).containsExactly(other);
    }

    @Test
    void itFitsAPhoneAndIsAccessible(Browser browser) {
        var accessibility = new Accessibility(browser);
        browser.hold(Screen.PHONE);
        var page =
                CasePage.open(browser, LearningNavigation.of(training.module().id(), lesson.id()));
        var way = way();
        page.chooseByKeyboard(way.get(0), way.get(1));

        assertThat(browser.scrollsSideways()).isFalse();
        accessibility.judge("case");
        browser.open(LearningNavigation.wholeCase(training.module().id(), lesson.id()));
        assertThat(browser.scrollsSideways()).isFalse();
        accessibility.judge("whole case");
        assertThat(accessibility.violations()).isEmpty();
    }

    @Test
    void onPaperAndWithoutAScriptAllOfItIsRead(Browser browser) {
        CasePage.open(browser, LearningNavigation.of(training.module().id(), lesson.id()));
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        assertThat(shownSteps(browser)).hasSize(study.steps().size() + 1);
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));

        browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            browser.open(LearningNavigation.wholeCase(training.module().id(), lesson.id()));
            assertThat(shownSteps(browser)).hasSize(study.steps().size() + 1);
            browser.driver().findElement(By.cssSelector("[data-step]")).click();
            assertThat(browser.address())
                    .endsWith(
                            "#" + study.steps().getFirst().choices().getFirst().leadsTo());
        } finally {
            browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    private static List<String> shownSteps(Browser browser) {
        return browser.driver().findElements(By.cssSelector(".step")).stream()
                .filter(step -> step.isDisplayed())
                .map(step -> String.valueOf(step.getDomAttribute("id")))
                .toList();
    }

    /** By the first choice of every step. */
    private List<String> way() {
        var way = new ArrayList<String>();
        var step = study.steps().getFirst();
        way.add(step.id().value());
        while (!step.choices().isEmpty()) {
            var next = step.choices().getFirst().leadsTo();
            way.add(next.value());
            step = study.step(next).orElseThrow();
        }
        return way;
    }

    private List<String> kept() {
        return jdbc.sql("""
                        select way.way from learning_case_way way
                        join learning_enrolment enrolment on enrolment.id = way.enrolment_id
                        where enrolment.person_id = :person""").param("person", trainee.id().value()).query(String.class).list().stream()
                .map(String::valueOf)
                .toList();
    }
}
