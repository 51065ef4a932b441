package org.beret.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.beret.browser.Browser.Screen;
import org.beret.browser.TestVoice.Voice;
import org.beret.catalogue.Lesson;
import org.beret.identity.SignedInPerson;
import org.beret.learning.LearningNavigation;
import org.beret.shared.Language;
import org.beret.texts.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebDriverException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A module that a trainee keeps on a telephone is read there without a connection, by them alone. */
@BrowserTest
class PocketIT {

    @LocalServerPort
    private int server;

    @Autowired
    private TestTraining training;

    @Autowired
    private Texts texts;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path profile;

    private Link link;
    private Browser phone;
    private SignedInPerson trainee;
    private String module;

    @BeforeEach
    void aTraineeWithATelephone() {
        link = new Link(server);
        phone = new Browser(Chromium.start(profile));
        phone.renew(link.port());
        trainee = training.assigned();
        module = LearningNavigation.of(training.module().id());
    }

    @AfterEach
    void switchOff() {
        phone.quit();
        link.close();
    }

    @Test
    void chromiumFindsNoObstacleToInstalling() {
        SignInPage.open(phone).trainee(trainee);

        assertThat(phone.obstaclesToInstalling()).isEmpty();
    }

    @Test
    void aKeptModuleIsReadWithoutAConnectionAfterTheBrowserWasKilled() {
        keep(true);
        assertThat(phone.text("beret-keep .kept"))
                .contains("English and French")
                .contains("kB");
        fitsAndIsAccessible("kept module");

        restart();
        link.cut();
        var lesson = lesson(1);
        phone.open(address(lesson));

        assertThat(phone.text("h1")).isEqualTo(lesson.in(Language.EN).title());
        assertThat(phone.text("main .notice")).startsWith("No connection. You read what was kept on");
        assertThat(Words.plain(phone.text("article.lesson"))).contains(firstWords(lesson, Language.EN));
        fitsAndIsAccessible("kept lesson");
        phone.click("header [lang=fr]");
        phone.until(() -> phone.text("h1").equals(lesson.in(Language.FR).title()));
        assertThat(Words.plain(phone.text("article.lesson"))).contains(firstWords(lesson, Language.FR));

        phone.click(".steps .btn.primary");
        phone.until(() -> phone.text("h1").equals(lesson(2).in(Language.FR).title()));
        phone.open(module);
        phone.find("ol.lessons a");
        assertThat(phone.all("ol.lessons a"))
                .hasSize(training.module().lessons().size());
        phone.open("quiz/00000000-0000-0000-0000-000000000000");
        assertThat(phone.text(".notice")).isEqualTo(texts.in(Language.FR, "reader.missing"));

        link.restore();
        assertThat(read()).isZero();
        phone.open(address(lesson));
        new SignInPage(phone).as(trainee, LessonPage::new);

        assertThat(phone.all("#reader-texts")).isEmpty();
        phone.until(() -> read() == 1);
    }

    @Test
    void aKeptLessonIsReadAloudWithoutAConnection() {
        keep(true);
        restart();
        link.cut();
        try (var voice = TestVoice.of(phone, new Voice("Ann", "en-GB", true), new Voice("Awa", "fr-FR", true))) {
            phone.open(address(lesson(1)));
            var aloud = new Aloud(phone);
            phone.until(aloud::isOffered);
            aloud.start();
            assertThat(Words.plain(phone.text("article.lesson")))
                    .contains(voice.words().getFirst());
            assertThat(aloud.marked()).contains(voice.words().getFirst());
            fitsAndIsAccessible("kept lesson read aloud");

            phone.click("header [lang=fr]");
            phone.until(() -> phone.text("h1").equals(lesson(1).in(Language.FR).title()));
            assertThat(voice.speaks()).isFalse();
            aloud.start();
            assertThat(voice.heard().getLast()).startsWith("Awa|fr-FR|");

            phone.click(".steps .btn.primary");
            phone.until(() -> phone.text("h1").equals(lesson(2).in(Language.FR).title()));
            assertThat(voice.speaks()).isFalse();
        }
    }

    /** A browser that is killed within seconds has lost what it wrote into localStorage, and nothing of a database. */
    @Test
    void aKeptModuleIsThereAlsoIfTheBrowserWasKilledAtOnce() {
        keep(false);
        loseLocalStorage();

        link.cut();
        phone.open(module);
        assertThat(phone.text("h1")).isEqualTo(training.module().title().in(Language.EN));

        link.restore();
        loseLocalStorage();
        phone.loseSession();
        phone.hold(Screen.DESK);
        SignInPage.open(phone).trainee(training.assigned());
        link.cut();
        assertThat(showsSomething(module)).as("of the one before").isFalse();
    }

    private void loseLocalStorage() {
        phone.driver().executeScript("localStorage.clear()");
    }

    @Test
    void whoSignsOutLeavesNothingBehind() {
        keep(false);

        phone.click("[data-forgets-drafts]");
        phone.until(() -> phone.address().startsWith("sign-in"));
        link.cut();

        assertThat(showsSomething(module)).isFalse();
    }

    @Test
    void theNextPersonSeesNothingOfTheOneBefore() {
        keep(false);
        phone.loseSession();
        phone.hold(Screen.DESK);
        SignInPage.open(phone).trainee(training.assigned());

        link.cut();

        assertThat(showsSomething(module)).isFalse();
    }

    @Test
    void whatIsRemovedIsGoneAndAFullDeviceIsTold() {
        keep(false);
        phone.click("beret-keep button");
        phone.until(() -> phone.text("beret-keep [role=status]").equals(texts.in(Language.EN, "keep.removed")));

        phone.driver().executeScript("""
            IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
            """);
        phone.click("beret-keep button");
        phone.until(() -> phone.text("beret-keep [role=status]").equals(texts.in(Language.EN, "keep.full")));
        link.cut();

        assertThat(showsSomething(module)).isFalse();
    }

    private int read() {
        return jdbc.sql("""
            select count(*) from learning_lesson_reading
            where enrolment_id in (select id from learning_enrolment where person_id = :person)\
            """)
                .param("person", trainee.id().value())
                .query(Integer.class)
                .single();
    }

    private void keep(boolean french) {
        SignInPage.open(phone).trainee(trainee);
        phone.hold(Screen.PHONE);
        phone.open(module);
        phone.find("beret-keep input");
        if (french) {
            phone.click("beret-keep input[value=fr]");
        }
        phone.click("beret-keep button");
        phone.find("beret-keep .kept");
    }

    private void restart() {
        phone.kill();
        phone = new Browser(Chromium.start(profile));
        phone.reach(link.port());
        phone.hold(Screen.PHONE);
    }

    /** Whether anything of a module is to be seen, by the reader or otherwise. */
    private boolean showsSomething(String address) {
        try {
            phone.open(address);
        } catch (WebDriverException noConnection) {
            return false;
        }
        return phone.all("main h1").stream()
                .anyMatch(heading ->
                        heading.getText().equals(training.module().title().in(Language.EN)));
    }

    private void fitsAndIsAccessible(String screen) {
        assertThat(phone.scrollsSideways()).isFalse();
        var accessibility = new Accessibility(phone);
        accessibility.judge(screen);
        assertThat(accessibility.violations()).isEmpty();
    }

    private Lesson lesson(int number) {
        return training.module().lessons().get(number - 1);
    }

    private String address(Lesson lesson) {
        return LearningNavigation.of(training.module().id(), lesson.id());
    }

    /** The first paragraph without what is within it, up to its first tag. */
    private static String firstWords(Lesson lesson, Language language) {
        var html = lesson.in(language).html();
        var from = html.indexOf("<p>") + 3;
        return Words.plain(html.substring(from, html.indexOf('<', from)));
    }
}
