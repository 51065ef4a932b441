package org.beret.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.beret.catalogue.CourseModule;
import org.beret.learning.LearningNavigation;
import org.beret.shared.Language;
import org.beret.texts.Formats;
import org.beret.texts.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A trainee's way from signing in to the result, in every language. */
@BrowserTest
class TraineeJourneyIT {

    private static final Pattern SECTION = Pattern.compile("<h2 id=\"([^\"]+)");

    @Autowired
    private TestTraining training;

    @Autowired
    private Texts texts;

    private CourseModule module;

    @BeforeEach
    void module() {
        module = training.module();
    }

    @ParameterizedTest
    @EnumSource
    void readingEverythingAndAnsweringRightlyCompletesTheModule(Language language, Browser browser) {
        var learner = new Learner(module, language);
        var open = learner.readAll(SignInPage.open(browser).speak(language).trainee(training.assigned()));
        assertThat(open.lessonsRead()).isEqualTo(module.lessons().size());

        var result = learner.answerAll(open.startQuiz()).submit();

        assertThat(result.heading()).isEqualTo(texts.in(language, "result.passed"));
        assertThat(Words.plain(result.verdict()))
                .contains(Words.plain(Formats.percent(1, 1, language.locale())))
                .contains(Words.plain(texts.in(language, "result.next.passed")));
        assertThat(result.rightQuestions()).isEqualTo(module.quiz().questionCount());
        assertThat(result.backToModule().quiz()).contains(texts.in(language, "module.quiz.result"));
        assertThat(MyTrainingPage.open(browser).nextStep()).contains(texts.in(language, "next-step.passed"));
    }

    @ParameterizedTest
    @EnumSource
    void oneRightAnswerTooFewDoesNotPassAndSaysWhatToReadAgain(Language language, Browser browser) {
        var trying = training.trying();
        var enough = module.quiz().neededToPass();
        var quiz = SignInPage.open(browser)
                .speak(language)
                .trainee(trying.trainee())
                .module(title(language))
                .continueQuiz();
        for (var question : training.questions(trying).subList(0, enough - 1)) {
            quiz = quiz.answerRightly(question).next();
        }
        var review = quiz.saved().go(module.quiz().questionCount()).review();
        assertThat(review.missing()).isEqualTo(module.quiz().questionCount() - enough + 1);

        var result = review.submit();

        assertThat(result.heading()).isEqualTo(texts.in(language, "result.failed"));
        assertThat(Words.plain(result.verdict()))
                .contains(Words.plain(texts.in(
                        language, "result.score", enough - 1, module.quiz().questionCount(), enough)));
        assertThat(result.rightQuestions()).isEqualTo(enough - 1);
        assertThat(result.sectionsToReadAgain()).isEqualTo(module.quiz().questionCount() - enough + 1);

        assertThat(result.readAgain().showsTheSectionMeant()).isTrue();
        browser.back();
        assertThat(new ResultPage(browser).backToModule().quiz())
                .doesNotContain(texts.in(language, "module.quiz.start"));
    }

    @Test
    void everyLessonBeginsAtTheTopHoweverOneCameToIt(Browser browser) {
        var first = SignInPage.open(browser).trainee(training.assigned()).goOn();

        var second = first.next();
        assertThat(second.beginsAtTheTop()).isTrue();
        var firstAgain = second.previous();

        assertThat(firstAgain.heading())
                .isEqualTo(
                        Words.plain(module.lessons().getFirst().in(Language.EN).title()));
        assertThat(firstAgain.beginsAtTheTop()).isTrue();
    }

    @Test
    void theAddressGoesAlongToTheNextLesson(Browser browser) {
        var first = SignInPage.open(browser).trainee(training.assigned()).goOn();

        var heading = first.next().heading();
        browser.reload();

        assertThat(new LessonPage(browser).heading()).isEqualTo(heading);
    }

    @Test
    void thePlaceInALessonIsKeptOverAReloadAndForGoingOn(Browser browser) {
        var lesson = SignInPage.open(browser).trainee(training.assigned()).goOn();

        lesson.leaveAtParagraph(9);
        browser.reload();
        assertThat(new LessonPage(browser).isAtParagraph(9)).isTrue();
        assertThat(MyTrainingPage.open(browser).goOn().isAtParagraph(9)).isTrue();
        var inFrench = new LessonPage(browser).speak(Language.FR, LessonPage::new);
        assertThat(inFrench.isAtParagraph(9)).isTrue();

        assertThat(inFrench.explainsATerm()).isTrue();
        assertThat(inFrench.stillExplainsATermFurtherOn()).isFalse();
    }

    @Test
    void aLinkToASectionLeadsThereThroughTheFormToSignIn(Browser browser) {
        var lesson = module.lessons().getFirst();
        var section = SECTION.matcher(lesson.in(Language.EN).html())
                .results()
                .toList()
                .getLast();
        var trainee = training.assigned();
        browser.open(LearningNavigation.of(module.id(), lesson.id()) + "#" + section.group(1));

        var refused = new SignInPage(browser).refused(trainee.getUsername(), "not-the-password");

        assertThat(refused.as(trainee, LessonPage::new).showsTheSectionMeant()).isTrue();
    }

    private String title(Language language) {
        return module.title().in(language);
    }
}
