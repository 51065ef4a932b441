package org.beret.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.beret.browser.Browser.Screen;
import org.beret.browser.TestTraining.Trying;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.Question;
import org.beret.learning.LearningNavigation;
import org.beret.shared.Language;
import org.beret.texts.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A quiz that was begun goes on without a connection on a telephone that keeps its module, and nothing of it is lost. */
@BrowserTest
class PocketQuizIT {

    @LocalServerPort
    private int server;

    @Autowired
    private TestTraining training;

    @Autowired
    private CourseCatalogue catalogue;

    @Autowired
    private Texts texts;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path profile;

    private Link link;
    private Browser phone;
    private Trying trying;
    private List<Question> questions;
    private CourseModule other;

    @BeforeEach
    void aTraineeWithATelephone() {
        link = new Link(server);
        phone = new Browser(Chromium.start(profile));
        phone.renew(link.port());
        trying = training.trying();
        questions = training.questions(trying);
        other = catalogue.modules().get(1);
        training.assign(trying.trainee(), other);
    }

    @AfterEach
    void switchOff() {
        phone.quit();
        link.close();
    }

    @Test
    void lessonsAreReadAndTheQuizIsFinishedAfterTheBrowserWasKilled() {
        SignInPage.open(phone).trainee(trying.trainee());
        phone.hold(Screen.PHONE);
        keepWithAllThatIsAssigned();
        QuizPage.open(phone, trying.address()).answerRightly(questions.get(0)).saved();
        phone.until(() -> keptAnswers() == 1);

        restart();
        link.cut();
        for (var lesson : other.lessons().subList(0, 3)) {
            phone.open(LearningNavigation.of(other.id(), lesson.id()));
            phone.until(() -> phone.text("h1").equals(lesson.in(Language.EN).title()));
            phone.click(".steps .btn.primary");
            phone.until(() -> !phone.address().endsWith(lesson.id().value()));
        }
        phone.open(LearningNavigation.of(training.module().id()));
        phone.click("main section a[href^=quiz]");
        var quiz = new QuizPage(phone);
        assertThat(quiz.answeredQuestions()).isEqualTo(1);
        assertThat(questions.get(0).isRight(quiz.answered(questions.get(0)))).isTrue();
        fitsAndIsAccessible("kept quiz");
        for (var question : questions.subList(1, 3)) {
            quiz.next().answerRightly(question);
        }

        restart();
        phone.open(trying.address() + "?question=4");
        quiz = new QuizPage(phone);
        assertThat(quiz.answeredQuestions()).isEqualTo(3);
        phone.click("header [lang=fr]");
        phone.until(() -> phone.text("header [aria-current]").equals("FR"));
        quiz = new QuizPage(phone);
        assertThat(quiz.stem()).isEqualTo(Words.plain(questions.get(3).stem().in(Language.FR)));
        quiz.answerRightly(questions.get(3));
        for (var question : questions.subList(4, questions.size())) {
            quiz.next().answerRightly(question);
        }
        assertThat(quiz.review().missing()).isZero();
        new QuizReview(phone).submitLater();
        assertThat(new QuizReview(phone).kept()).isEqualTo(texts.in(Language.FR, "runner.submitQueued"));
        phone.open(LearningNavigation.of(training.module().id()));
        assertThat(phone.text("main section")).contains(texts.in(Language.FR, "reader.handed-in"));
        assertThat(submitted()).isZero();
        assertThat(training.answered(trying)).isEqualTo(1);

        link.restore();
        phone.hold(Screen.DESK);
        phone.loseSession();
        phone.open(LearningNavigation.MY_TRAINING);
        new SignInPage(phone).as(trying.trainee(), MyTrainingPage::new);

        phone.until(() -> submitted() == 1);
        assertThat(training.answered(trying)).isEqualTo(questions.size());
        phone.until(() -> read(other) == 3);
        assertThat(phone.text("beret-pocket-guard")).contains(texts.in(Language.EN, "pocket.handed-in"));
        phone.click("beret-pocket-guard a");
        phone.until(() -> phone.address().equals(trying.resultAddress()));
        phone.open(LearningNavigation.of(training.module().id()));
        phone.until(() -> keptAnswers() == 0);
    }

    @Test
    void whoSignsOutIsToldWhatIsUnsentAndTheNextPersonSeesNothingOfIt() {
        phone.announceErrors("net::ERR_");
        SignInPage.open(phone).trainee(trying.trainee());
        phone.hold(Screen.DESK);
        phone.open(LearningNavigation.of(training.module().id()));
        phone.click("beret-keep button");
        phone.find("beret-keep .kept");
        QuizPage.open(phone, trying.address());
        phone.disconnect();
        new QuizPage(phone).answerRightly(questions.get(0)).kept();

        phone.click("[data-forgets-drafts]");
        phone.until(() -> phone.text("beret-pocket-guard").equals(texts.in(Language.EN, "pocket.unsent")));
        fitsAndIsAccessible("unsent at sign-out");
        phone.connect();
        phone.until(() -> training.answered(trying) == 1);
        phone.click("[data-forgets-drafts]");
        phone.until(() -> phone.address().startsWith("sign-in"));

        SignInPage.open(phone).trainee(training.assigned());
        link.cut();
        assertThat(phone.everythingKept()).doesNotContain("\"beret.pocket\"");
    }

    @Test
    void theQuizOfAModuleThatIsNotKeptIsNotKeptEither() {
        SignInPage.open(phone).trainee(trying.trainee());
        QuizPage.open(phone, trying.address()).answerRightly(questions.get(0)).saved();

        assertThat(keptAnswers()).isZero();
    }

    private void keepWithAllThatIsAssigned() {
        phone.open(LearningNavigation.of(training.module().id()));
        phone.click("beret-keep input[value=fr]");
        phone.click("beret-keep button");
        phone.find("beret-keep .kept");
        phone.click("beret-keep label.choice input");
        phone.until(() -> phone.text("beret-keep [role=status]").equals(texts.in(Language.EN, "keep.all.done")));
        fitsAndIsAccessible("all that is assigned is kept");
    }

    /** How many answers of quizzes this telephone keeps that the server has. */
    private int keptAnswers() {
        return Integer.parseInt(String.valueOf(phone.driver().executeAsyncScript("""
            const done = arguments[arguments.length - 1];
            const open = indexedDB.open('beret-pocket');
            open.onsuccess = () => {
              const base = open.result;
              if (!base.objectStoreNames.contains('quizzes')) return done(0);
              const all = base.transaction('quizzes').objectStore('quizzes').getAll();
              all.onsuccess = () => {
                base.close();
                done(all.result.flatMap((quiz) => quiz.answers).filter(({ revision }) => revision > 0).length);
              };
            };""")));
    }

    private int submitted() {
        return jdbc.sql("select count(*) from learning_attempt where id = :id and submitted_at is not null")
                .param("id", trying.attempt().value())
                .query(Integer.class)
                .single();
    }

    private int read(CourseModule module) {
        return jdbc.sql("""
            select count(*) from learning_lesson_reading where enrolment_id in (
                select id from learning_enrolment where person_id = :person and module_id = :module)\
            """)
                .param("person", trying.trainee().id().value())
                .param("module", module.id().value())
                .query(Integer.class)
                .single();
    }

    private void restart() {
        phone.kill();
        phone = new Browser(Chromium.start(profile));
        phone.reach(link.port());
        phone.hold(Screen.PHONE);
    }

    private void fitsAndIsAccessible(String screen) {
        assertThat(phone.scrollsSideways()).isFalse();
        var accessibility = new Accessibility(phone);
        accessibility.judge(screen);
        assertThat(accessibility.violations()).isEmpty();
    }
}
