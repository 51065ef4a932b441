package org.beret.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.beret.browser.TestVoice.Voice;
import org.beret.catalogue.Lesson;
import org.beret.learning.LearningNavigation;
import org.beret.shared.Language;
import org.beret.texts.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;

/** A lesson is read by the voice of the device, here by one that the test puts in its place. */
@BrowserTest
class ReadAloudIT {

    private static final Voice ENGLISH = new Voice("Ann", "en-GB", true);
    private static final Voice FRENCH = new Voice("Awa", "fr_FR", true);
    private static final Voice FAR_ENGLISH = new Voice("Far", "en-US", false);

    @Autowired
    private TestTraining training;

    @Autowired
    private Texts texts;

    private Aloud aloud;

    @BeforeEach
    void aTrainee(Browser browser) {
        SignInPage.open(browser).trainee(training.assigned());
        aloud = new Aloud(browser);
    }

    @Test
    void everySentenceIsReadAndMarkedAndTheTextStaysWhole(Browser browser) {
        try (var voice = TestVoice.of(browser, FAR_ENGLISH, FRENCH, ENGLISH)) {
            open(browser, lesson());
            var page = aloud.page();
            assertThat(aloud.pressed()).isEqualTo("false");
            assertThat(aloud.isAtHand()).isFalse();

            aloud.start();
            assertThat(aloud.pressed()).isEqualTo("true");
            while (voice.speaks()) {
                var words = voice.words();
                assertThat(aloud.marked()).contains(words.getLast());
                assertThat(aloud.page()).isEqualTo(page);
                voice.end();
            }

            assertThat(voice.heard())
                    .allMatch(line -> line.startsWith("Ann|en-GB|"))
                    .hasSizeGreaterThan(20);
            assertThat(voice.words()).allMatch(words -> words.length() <= 180);
            assertThat(String.join("", voice.words()).replace(" ", "")).isEqualTo(aloud.toBeRead());
            assertThat(aloud.pressed()).isEqualTo("false");
            assertThat(aloud.marked()).isEmpty();
            assertThat(aloud.isAtHand()).isFalse();
        }
    }

    @Test
    void itPausesGoesOnAndStopsByKeyboard(Browser browser) {
        try (var voice = TestVoice.of(browser, ENGLISH)) {
            open(browser, lesson());
            aloud.start();
            voice.end();
            var second = aloud.marked();

            aloud.pauseOrGoOn();
            assertThat(voice.speaks()).isFalse();
            assertThat(aloud.said()).isEqualTo(text("aloud.paused"));
            assertThat(aloud.marked()).isEqualTo(second);
            assertThat(browser.focused().getText()).isEqualTo(text("aloud.on"));
            aloud.pauseOrGoOn();
            assertThat(voice.speaks()).isTrue();
            assertThat(second).contains(voice.words().getLast());

            voice.fail();
            assertThat(aloud.said()).isEqualTo(text("aloud.stuck"));
            aloud.pauseOrGoOn();
            assertThat(voice.speaks()).isTrue();

            aloud.stop();
            assertThat(voice.speaks()).isFalse();
            assertThat(aloud.marked()).isEmpty();
            assertThat(aloud.pressed()).isEqualTo("false");
            assertThat(Words.plain(browser.focused().getText())).contains(second);
            aloud.start();
            assertThat(voice.words().getLast()).isEqualTo(voice.words().getFirst());
            aloud.start();
            assertThat(voice.speaks()).isFalse();
        }
    }

    @Test
    void anotherLanguageAnotherPageAndAReloadAreSilent(Browser browser) {
        try (var voice = TestVoice.of(browser, ENGLISH, FRENCH)) {
            var page = open(browser, lesson());
            aloud.start();
            assertThat(voice.speaks()).isTrue();

            page = page.speak(Language.FR, LessonPage::new);
            assertThat(voice.speaks()).isFalse();
            assertThat(browser.text("beret-aloud > button")).isEqualTo(texts.in(Language.FR, "aloud.read"));
            aloud.start();
            assertThat(voice.heard().getLast()).startsWith("Awa|fr_FR|");

            scrollTo(browser, browser.find(".steps"));
            page.next();
            assertThat(voice.speaks()).isFalse();
            assertThat(aloud.marked()).isEmpty();
            aloud.start();
            assertThat(voice.speaks()).isTrue();
            browser.reload();
            assertThat(voice.speaks()).isFalse();

            page.speak(Language.ES, LessonPage::new);
            assertThat(aloud.isOffered()).isFalse();
        }
    }

    @Test
    void whereThereIsNoVoiceNothingIsOfferedOrFetchedUntilOneArrives(Browser browser) {
        try (var voice = TestVoice.late(browser, FRENCH, ENGLISH)) {
            open(browser, lesson());
            browser.find("beret-lesson-place + *, .steps");
            assertThat(aloud.isOffered()).isFalse();
            assertThat(fetched(browser)).isEmpty();

            voice.arrive();
            browser.until(aloud::isOffered);
            assertThat(fetched(browser)).hasSize(1);
            aloud.start();
            assertThat(voice.heard()).singleElement().asString().startsWith("Ann|");
        }
    }

    @Test
    void termsAndChecksStayUsableAndAnswersAreNotRead(Browser browser) {
        try (var voice = TestVoice.of(browser, ENGLISH)) {
            var page = open(browser, withCheck());
            aloud.start();
            for (var option : browser.all(".lesson summary")) {
                scrollTo(browser, option);
                option.click();
                assertThat(option.findElement(By.xpath("following-sibling::p")).isDisplayed())
                        .isTrue();
            }
            assertThat(page.explainsATerm()).isTrue();
            assertThat(voice.words()).hasSize(1);
            while (voice.speaks()) {
                voice.end();
            }

            var read = String.join("", voice.words()).replace(" ", "");
            assertThat(read).isEqualTo(aloud.toBeRead());
            assertThat(browser.all(".lesson details > p"))
                    .isNotEmpty()
                    .noneMatch(answer -> read.contains(
                            String.valueOf(answer.getDomProperty("textContent")).replaceAll("\\s", "")));
        }
    }

    @Test
    void inACaseTheVoiceGoesAlongWithTheChoices(Browser browser) {
        try (var voice = TestVoice.of(browser, ENGLISH)) {
            var lesson = training.module().lessons().stream()
                    .filter(candidate -> candidate.caseStudy().isPresent())
                    .findFirst()
                    .orElseThrow();
            var page = CasePage.open(browser, address(lesson));
            aloud.start();
            while (voice.speaks()) {
                voice.end();
            }
            assertThat(aloud.said()).isEqualTo(text("aloud.waiting"));
            assertThat(aloud.pressed()).isEqualTo("true");

            var first = lesson.caseStudy().orElseThrow().steps().getFirst();
            var next = first.choices().getFirst().leadsTo().value();
            page.chooseByKeyboard(first.id().value(), next);

            browser.until(voice::speaks);
            assertThat(aloud.marked()).isEqualTo(Words.plain(browser.text("#" + next + " h2")));
        }
    }

    @Test
    void itFitsAPhoneIsAccessibleAndIsNotPrinted(Browser browser) {
        try (var voice = TestVoice.of(browser, ENGLISH)) {
            open(browser, lesson());
            aloud.start();
            voice.end();
            aloud.pauseOrGoOn();
            var accessibility = new Accessibility(browser);
            accessibility.judge("lesson read aloud");
            assertThat(accessibility.violations()).isEmpty();

            media(browser, "print");
            assertThat(browser.all("beret-aloud")).isNotEmpty().noneMatch(WebElement::isDisplayed);
            assertThat(browser.driver().executeScript("""
                return getComputedStyle(document.querySelector('.lesson'), '::highlight(aloud)').backgroundColor\
                """)).isEqualTo("rgba(0, 0, 0, 0)");
            media(browser, "");
        }
    }

    /** As a hand does: until it stands above the controls. */
    private static void scrollTo(Browser browser, WebElement element) {
        browser.driver().executeScript("arguments[0].scrollIntoView({ block: 'center' })", element);
    }

    private static void media(Browser browser, String media) {
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", media));
    }

    private LessonPage open(Browser browser, Lesson lesson) {
        browser.open(address(lesson));
        return new LessonPage(browser);
    }

    private Lesson lesson() {
        return training.module().lessons().getFirst();
    }

    private Lesson withCheck() {
        return training.module().lessons().stream()
                .filter(lesson -> lesson.in(Language.EN).html().contains("class=\"check\""))
                .findFirst()
                .orElseThrow();
    }

    private String address(Lesson lesson) {
        return LearningNavigation.of(training.module().id(), lesson.id());
    }

    private String text(String key) {
        return texts.in(Language.EN, key);
    }

    /** What only a lesson that is read aloud needs. */
    private static List<?> fetched(Browser browser) {
        return (List<?>) Objects.requireNonNull(browser.driver().executeScript("""
            return performance.getEntriesByType('resource').map(({ name }) => name)
              .filter((name) => name.includes('aloud-controls'))\
            """));
    }
}
