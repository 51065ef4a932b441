package org.beret.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.beret.catalogue.CourseModule;
import org.beret.cohorts.TestCohorts;
import org.beret.people.TestPeople;
import org.beret.shared.Language;
import org.beret.texts.Formats;
import org.beret.texts.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Points enough, a critical answer wrong: what the screens say, and the way to passing without the rest of the quiz. */
@BrowserTest
class CriticalRepeatIT {

    @Autowired
    private TestTraining training;

    @Autowired
    private TestCohorts cohorts;

    @Autowired
    private TestPeople people;

    @Autowired
    private Texts texts;

    private CourseModule module;

    @BeforeEach
    void module() {
        module = training.module();
    }

    @ParameterizedTest
    @EnumSource
    void theLessonIsReadAgainAndOnlyThatRuleIsAsked(Language language, Browser browser) {
        var first = training.trying();
        var wrong = training.missOneCritical(first);
        var objective = module.objectives().stream()
                .filter(candidate -> candidate.id().equals(wrong.objective()))
                .findFirst()
                .orElseThrow();

        var signIn = SignInPage.open(browser).speak(language);
        signIn.trainee(first.trainee());
        browser.open(first.resultAddress());
        var result = new ResultPage(browser);
        assertThat(result.heading()).isEqualTo(texts.in(language, "result.failed"));
        assertThat(Words.plain(result.verdict()))
                .contains(Words.plain(texts.in(language, "result.critical")))
                .contains(Words.plain(objective.text().in(language)));
        assertThat(Words.plain(result.backToModule().quiz()))
                .contains(said(language, "module.quiz.read-again", 1))
                .contains(said(language, "module.quiz.repeats", 1));

        training.letWaitingTimePass(first.trainee());
        training.read(first.trainee());
        browser.reload();
        var open = new ModulePage(browser);
        assertThat(Words.plain(open.quiz())).contains(said(language, "module.quiz.repeats", 1));
        var quiz = open.startQuiz();
        var second = training.start(first.trainee());
        var asked = training.questions(second);
        assertThat(asked)
                .singleElement()
                .satisfies(question -> assertThat(question.objective()).isEqualTo(wrong.objective()));
        var passed = quiz.answerRightly(asked.getFirst()).saved().review().submit();

        assertThat(passed.heading()).isEqualTo(texts.in(language, "result.passed"));
        var all = module.quiz().questionCount();
        var backAtModule = passed.backToModule();
        assertThat(Words.plain(backAtModule.quiz()))
                .contains(said(
                        language,
                        "module.quiz.passed",
                        all - 1,
                        all,
                        Formats.percent(all - 1, all, language.locale())));
        assertThat(Words.plain(backAtModule.text())).contains(said(language, "attempts.number.repeat", 2));
    }

    @Test
    void theCentreSeesWhichAttemptFailedForARuleAndWhichRepeatedIt(Browser browser) {
        var first = training.trying();
        training.missOneCritical(first);
        training.letWaitingTimePass(first.trainee());
        training.read(first.trainee());
        training.submit(training.start(first.trainee()), 0);
        var centre = Objects.requireNonNull(first.trainee().centre());
        var cohort = cohorts.cohort(centre, List.of(first.trainee().id()));

        SignInPage.open(browser).centre(people.staff(centre));
        browser.open("cohorts/" + cohort.id() + "/trainees/" + first.trainee().id());

        var all = module.quiz().questionCount();
        assertThat(Words.plain(new TraineePage(browser).text()))
                .contains(said(
                        Language.EN,
                        "attempts.result.critical",
                        all - 1,
                        all,
                        Formats.percent(all - 1, all, Language.EN.locale())))
                .contains(said(Language.EN, "attempts.number.repeat", 2));
    }

    private String said(Language language, String key, Object... values) {
        return Words.plain(texts.in(language, key, values));
    }
}
