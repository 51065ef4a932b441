package org.beret.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.beret.browser.TestTraining.Trying;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.Question;
import org.beret.catalogue.QuestionPrompt.Form;
import org.beret.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens to a trainee in the middle of a quiz, and that no answer is lost by it. */
@BrowserTest
class QuizTroubleIT {

    @Autowired
    private TestTraining training;

    private Trying trying;
    private List<Question> questions;

    @BeforeEach
    void aTraineeWithAQuizUnderWay() {
        trying = training.trying();
        questions = training.questions(trying);
    }

    @Test
    void anotherLanguageInTheMiddleOfAQuestionKeepsTheAnswerAndThePlace(Browser browser) {
        var quiz = begin(browser).next();
        var question = questions.get(1);
        quiz.answerRightly(question).saved();

        var french = quiz.speak(Language.FR);

        assertThat(french.number()).isEqualTo(2);
        assertThat(french.stem()).isEqualTo(Words.plain(question.stem().in(Language.FR)));
        assertThat(question.isRight(french.answered(question))).isTrue();
    }

    @Test
    void reloadingKeepsTheAnswersAndThePlace(Browser browser) {
        var quiz = begin(browser).answerRightly(questions.get(0)).next();
        quiz.answerRightly(questions.get(1)).saved();

        var again = quiz.reload();

        assertThat(again.number()).isEqualTo(2);
        assertThat(again.answeredQuestions()).isEqualTo(2);
        assertThat(questions.get(1).isRight(again.answered(questions.get(1)))).isTrue();
        assertThat(questions.get(0).isRight(again.go(1).answered(questions.get(0))))
                .isTrue();
    }

    @Test
    void answersWithoutAConnectionAreKeptAndSentWhenItIsBack(Browser browser) {
        browser.announceErrors("net::ERR_INTERNET_DISCONNECTED");
        var quiz = begin(browser);

        browser.disconnect();
        quiz.answerRightly(questions.get(0));
        assertThat(quiz.kept()).isEqualTo("No connection. Go on: one answer is kept on this device and will be sent.");
        assertThat(quiz.isCovered()).isFalse();
        quiz.next().answerRightly(questions.get(1));
        assertThat(quiz.kept()).isEqualTo("No connection. Go on: 2 answers are kept on this device and will be sent.");
        browser.back();
        assertThat(quiz.number()).isEqualTo(1);
        browser.connect();

        assertThat(quiz.saved().reload().answeredQuestions()).isEqualTo(2);
        assertThat(training.answered(trying)).isEqualTo(2);
    }

    @Test
    void answersOutliveAClearedLocalStorage(Browser browser) {
        browser.announceErrors("net::ERR_INTERNET_DISCONNECTED");
        var quiz = begin(browser);

        browser.disconnect();
        quiz.answerRightly(questions.get(0)).kept();
        quiz.next().answerRightly(questions.get(1)).kept();
        browser.leaveAndClearLocalStorage();
        assertThat(training.answered(trying)).isZero();
        browser.connect();

        assertThat(QuizPage.open(browser, trying.address()).saved().answeredQuestions())
                .isEqualTo(2);
        assertThat(training.answered(trying)).isEqualTo(2);
    }

    @Test
    void outsideTheQuizALostConnectionIsToldInTheLanguageOfTheTrainee(Browser browser) {
        browser.announceErrors("net::ERR_INTERNET_DISCONNECTED");
        var module = SignInPage.open(browser)
                .speak(Language.FR)
                .trainee(trying.trainee())
                .module(training.module().title().in(Language.FR));

        browser.disconnect();

        assertThat(module.connectionLost()).isEqualTo("La connexion est perdue. Nous réessayons automatiquement.");
        var accessibility = new Accessibility(browser);
        accessibility.judge("connection lost");
        assertThat(accessibility.violations()).isEmpty();

        browser.connect();

        assertThat(module.connectionBack()).isEqualTo("La connexion est rétablie.");
    }

    @Test
    void aQuizSubmittedWithoutAConnectionIsSubmittedWhenItIsBack(Browser browser) {
        browser.announceErrors("net::ERR_INTERNET_DISCONNECTED");
        var review = begin(browser).go(questions.size()).review();

        browser.disconnect();
        assertThat(review.submitLater().kept())
                .startsWith("No connection. Your quiz will be submitted as soon as the connection is back.");
        browser.connect();

        assertThat(new ResultPage(browser).heading()).isEqualTo("Not passed yet");
    }

    @Test
    void aSessionThatHasEndedLosesNoAnswer(Browser browser) {
        browser.announceErrors("status of 401");
        var quiz = begin(browser).answerRightly(questions.get(0)).next();
        quiz.saved();

        browser.loseSession();
        quiz.answerRightly(questions.get(1));
        assertThat(quiz.alert())
                .startsWith("Your session has ended. Your answers are kept on this device and will be sent");
        var signIn = quiz.signInAgain();
        assertThat(signIn.notice()).contains("you return to the same page. Answers to a quiz are kept");
        var again = signIn.as(trying.trainee(), QuizPage::new);

        assertThat(again.saved().number()).isEqualTo(2);
        assertThat(questions.get(1).isRight(again.answered(questions.get(1)))).isTrue();
        assertThat(again.answeredQuestions()).isEqualTo(2);
        assertThat(training.answered(trying)).isEqualTo(2);
    }

    @Test
    void twoTabsShowTheSameAnswersAndEndTogether(Browser browser) {
        var first = browser.tab();
        var quiz = begin(browser);
        var second = browser.newTab();
        var other = QuizPage.open(browser, trying.address());

        browser.switchTo(first);
        quiz.answerRightly(questions.getFirst()).saved();
        browser.switchTo(second);
        browser.until(() -> other.answeredQuestions() == 1);
        assertThat(questions.getFirst().isRight(other.answered(questions.getFirst())))
                .isTrue();
        other.go(questions.size()).review().submit();
        browser.switchTo(first);

        assertThat(new ResultPage(browser).rightQuestions()).isEqualTo(1);
    }

    @Test
    void reloadingRightAfterAClickOnASlowNetworkLosesNothing(Browser browser) {
        var quiz = begin(browser);

        browser.crawl();
        quiz.answerRightly(questions.getFirst());
        browser.reload();
        browser.connect();

        assertThat(new QuizPage(browser).saved().answeredQuestions()).isEqualTo(1);
        assertThat(training.answered(trying)).isEqualTo(1);
    }

    @Test
    void ofTwoBrowsersTheLaterAnswerHolds(Browser browser) {
        browser.announceErrors("net::ERR_INTERNET_DISCONNECTED");
        var question = singleChoice();
        var number = questions.indexOf(question) + 1;
        var phone = begin(browser).go(number);
        var device = Browser.another(browser);
        try {
            var computer = begin(device).go(number);
            browser.disconnect();
            phone.answer(question, List.of(wrongOption(question))).kept();
            computer.answerRightly(question).saved();
            browser.connect();

            assertThat(phone.saved().reload().go(number).answered(question)).isEqualTo(question.rightAnswer());
        } finally {
            device.quit();
        }
    }

    @Test
    void aChangedMindIsWhatCounts(Browser browser) {
        var choice = singleChoice();
        var wrong = wrongOption(choice);
        var quiz = begin(browser).go(questions.indexOf(choice) + 1);

        quiz.answer(choice, List.of(wrong)).saved();
        quiz.answerRightly(choice).saved();

        assertThat(quiz.go(questions.size()).review().submit().rightQuestions()).isEqualTo(1);
    }

    @Test
    void everyFormOfQuestionIsAnsweredWithTheKeyboardAlone(Browser browser) {
        trying = training.tryingEveryForm();
        questions = training.questions(trying);
        var keyboard = new Keyboard(browser);
        var quiz = begin(browser);

        for (var number = 1; number < questions.size(); number++) {
            keyboard.answerRightly(questions.get(number - 1));
            quiz = keyboard.next(quiz);
        }
        keyboard.answerRightly(questions.getLast());
        var result = keyboard.submit(keyboard.review(quiz));

        assertThat(result.heading()).isEqualTo("You have passed");
        assertThat(result.rightQuestions()).isEqualTo(questions.size());
    }

    private Question singleChoice() {
        return questions.stream()
                .filter(question -> Form.of(question) == Form.CHOOSE_ONE)
                .findFirst()
                .orElseThrow();
    }

    private static OptionId wrongOption(Question choice) {
        return choice.options().stream()
                .map(Question.Option::id)
                .filter(option -> !choice.rightAnswer().contains(option))
                .findFirst()
                .orElseThrow();
    }

    private QuizPage begin(Browser browser) {
        browser.open(trying.address());
        return new SignInPage(browser).as(trying.trainee(), QuizPage::new);
    }
}
