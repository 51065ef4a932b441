package org.beret.browser;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.browser.TestTraining.Trying;
import org.beret.catalogue.Question;
import org.beret.shared.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing of a solution is in what the server sends, or in what the page knows, before the quiz is submitted. */
@BrowserTest
class SolutionIT {

    /** Signs that are written alike in HTML, in JSON and in a script. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z ,.]{18,}");

    @Autowired
    private TestTraining training;

    @Autowired
    private Responses responses;

    @Test
    void theSolutionComesWithTheResultAndNotBefore(Browser browser) {
        var trying = training.tryingEveryForm();
        var questions = training.questions(trying);
        var solutions = solutions(questions);
        assertThat(solutions).hasSizeGreaterThan(3 * questions.size());

        responses.record();
        var quiz = takeTheWholeQuiz(browser, trying, questions);
        var before = responses.stop();
        var known = browser.everythingThePageKnows();
        responses.record();
        quiz.go(questions.size()).review().submit();
        var after = responses.stop();

        assertThat(before)
                .anyMatch(sent -> sent.startsWith("GET /api/attempts/"))
                .anyMatch(sent -> sent.startsWith("POST /api/attempts/"))
                .anyMatch(sent -> sent.startsWith("POST /?v-r=") || sent.startsWith("POST /\n"))
                .allSatisfy(sent -> assertThat(tellsOf(sent, solutions)).isEmpty());
        assertThat(before)
                .filteredOn(sent -> sent.contains(" /api/attempts/"))
                .allSatisfy(
                        sent -> assertThat(tellsOf(sent, authorsIds(questions))).isEmpty());
        assertThat(known)
                .contains("\"revision\":")
                .contains(training.module().title().in(Language.EN));
        assertThat(tellsOf(known, solutions)).isEmpty();
        assertThat(after)
                .anySatisfy(sent -> assertThat(tellsOf(sent, solutions)).isNotEmpty());
    }

    /** In two languages, with a change of mind, a reload and a mark; it ends at the last question. */
    private static QuizPage takeTheWholeQuiz(Browser browser, Trying trying, List<Question> questions) {
        browser.open(trying.address());
        var quiz = new SignInPage(browser).as(trying.trainee(), QuizPage::new);
        for (var number = 1; number <= questions.size(); number++) {
            quiz.go(number).answerRightly(questions.get(number - 1)).saved();
        }
        return quiz.speak(Language.FR).reload().speak(Language.EN).saved();
    }

    /** Of options, as JSON writes them; some speak. */
    private static List<String> authorsIds(List<Question> questions) {
        return questions.stream()
                .flatMap(question -> question.options().stream())
                .map(option -> "\"" + option.id() + "\"")
                .toList();
    }

    private static List<String> tellsOf(String text, List<String> solutions) {
        return solutions.stream().filter(text::contains).toList();
    }

    /** The longest plain piece of each feedback in each language, unless the module says as much before the quiz. */
    private List<String> solutions(List<Question> questions) {
        var open = Stream.concat(
                        Stream.of(training.module().title(), training.module().summary()),
                        questions.stream()
                                .flatMap(question -> Stream.concat(
                                        Stream.of(question.stem()),
                                        question.options().stream().map(Question.Option::text))))
                .flatMap(text -> text.byLanguage().values().stream())
                .collect(Collectors.joining("\n"));
        return questions.stream()
                .flatMap(question -> question.options().stream())
                .flatMap(option -> option.feedback().byLanguage().values().stream())
                .flatMap(SolutionIT::longestPlain)
                .filter(not(open::contains))
                .toList();
    }

    private static Stream<String> longestPlain(String feedback) {
        return PLAIN
                .matcher(feedback)
                .results()
                .map(MatchResult::group)
                .max(Comparator.comparingInt(String::length))
                .stream();
    }
}
