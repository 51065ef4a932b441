package org.beret.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.beret.cohorts.TestCohorts;
import org.beret.people.TestPeople;
import org.beret.shared.Language;
import org.beret.texts.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What people may not do or cannot find, and how Beret tells them. */
@BrowserTest
class RefusalsIT {

    private static final int TOLERATED = 5;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCohorts cohorts;

    @Autowired
    private TestTraining training;

    @Autowired
    private Texts texts;

    @Test
    void aTraineeIsRefusedTheScreensOfOthers(Browser browser) {
        browser.announceErrors("status of 403");
        var centre = people.centre("SN");
        var trainee = training.assigned(centre);
        var cohort = cohorts.cohort(centre, List.of(trainee.id()));
        SignInPage.open(browser).trainee(trainee);

        for (var address : List.of("cohorts", "cohorts/" + cohort.id(), "countries")) {
            var refused = ErrorPage.open(browser, address);
            assertThat(refused.heading()).as(address).isEqualTo("This page is for another role");
            assertThat(refused.text()).as(address).doesNotContain(cohort.name());
        }
    }

    @Test
    void aCentreIsRefusedTheScreensOfOthers(Browser browser) {
        browser.announceErrors("status of 403");
        var trying = training.trying();
        SignInPage.open(browser).centre(people.staff(people.centre("SN")));

        for (var address : List.of("my-training", trying.address(), trying.resultAddress(), "countries")) {
            assertThat(ErrorPage.open(browser, address).heading())
                    .as(address)
                    .isEqualTo("This page is for another role");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotThereOrNotTheirsIsNotFoundInTheLanguageOfTheTrainee(Language language, Browser browser) {
        browser.announceErrors("status of 404");
        var foreign = training.trying();
        SignInPage.open(browser).speak(language).trainee(training.assigned());

        for (var address : List.of(
                "nowhere",
                "modules/nonsense",
                "modules/" + training.module().id() + "/lessons/nonsense",
                foreign.address(),
                foreign.resultAddress(),
                "quiz/nonsense",
                "quiz/" + UUID.randomUUID())) {
            assertNotFound(language, browser, address);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theCohortOfAnotherCentreIsNotFound(Language language, Browser browser) {
        browser.announceErrors("status of 404");
        var foreign = cohorts.cohort(people.centre("SN"), List.of());
        SignInPage.open(browser).speak(language).centre(people.staff(people.centre("SN")));

        assertNotFound(language, browser, "cohorts/" + foreign.id());
        assertNotFound(language, browser, "cohorts/nonsense");
    }

    @ParameterizedTest
    @EnumSource
    void aWrongPasswordIsToldWithoutSayingWhetherTheAccountExists(Language language, Browser browser) {
        var form = SignInPage.open(browser).speak(language);

        var wrong = form.refused(training.assigned().getUsername(), "a-wrong-password");
        assertThat(wrong.notice()).isEqualTo(texts.in(language, "sign-in.wrong"));

        var unknown = wrong.refused(UUID.randomUUID() + "@beret.example", "a-wrong-password");
        assertThat(unknown.notice()).isEqualTo(texts.in(language, "sign-in.wrong"));
    }

    @Test
    void afterFiveWrongPasswordsEvenTheRightOneHasToWait(Browser browser) {
        var trainee = training.assigned();
        var form = SignInPage.open(browser);
        for (var number = 0; number < TOLERATED; number++) {
            form = form.refused(trainee.getUsername(), "a-wrong-password");
            assertThat(form.notice()).startsWith("The name or the password is wrong.");
        }

        assertThat(form.refused(trainee.getUsername(), TestPeople.PASSWORD).notice())
                .startsWith("Too many wrong attempts. Wait 15 minutes");
    }

    @Test
    void aTextFromALinkOrANameIsNeitherDrawnNorExecuted(Browser browser) {
        var hostile =
                "\"></script><img src=x onerror=\"document.title='hit'\"><meta http-equiv=refresh content=0;url=/verify>";
        var centre = people.centre("SN");
        var cohort = cohorts.cohort(centre, hostile, people.trainee(centre));
        SignInPage.open(browser).centre(people.staff(centre));

        var found = AnyPage.open(browser, "people?search=" + URLEncoder.encode(hostile, StandardCharsets.UTF_8));
        assertThat(found.heading()).isEqualTo(texts.in(Language.EN, "menu.people"));
        assertThat(browser.all("img[src=x], meta[http-equiv=refresh]")).isEmpty();

        assertThat(AnyPage.open(browser, "cohorts/" + cohort.value()).heading()).isEqualTo(hostile);
        assertThat(browser.all("img[src=x], meta[http-equiv=refresh]")).isEmpty();
        assertThat(browser.driver().getTitle()).doesNotStartWith("hit");
    }

    private void assertNotFound(Language language, Browser browser, String address) {
        var page = ErrorPage.open(browser, address);
        assertThat(page.heading()).as(address).isEqualTo(texts.in(language, "error.not-found"));
        assertThat(page.sentence()).as(address).isEqualTo(texts.in(language, "error.not-found.text"));
    }
}
