package org.beret.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.beret.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One term for one thing: no text of the interface and of the courses uses a word that {@code docs/terms.csv} replaces by another. Where a
 * course needs the word for something else, as <i>signs</i> of a threat, the rule is for the interface only.
 */
class TermsTest {

    /** Words by which the titles and values of lists are recognised: as others write them. */
    private static final String RECOGNISED = ".words";

    private static final Map<Language, List<String>> COURSES = CourseTexts.read();

    record Term(Language language, String avoid, String use, String except, String onlyIn) {

        private static Term of(String line) {
            var cells = line.split(";", -1);
            return new Term(Language.ofCode(cells[0]).orElseThrow(), cells[1], cells[2], cells[3], cells[4]);
        }

        private boolean isIn(String text) {
            var rest = except.isEmpty() ? text : word(except).matcher(text).replaceAll("");
            return word(avoid).matcher(rest).find();
        }

        private static Pattern word(String words) {
            return Pattern.compile(
                    "(?<![\\p{L}-])" + Pattern.quote(words) + "(?![\\p{L}-])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }
    }

    @ParameterizedTest
    @MethodSource("terms")
    void noTextUsesATermThatIsToBeAvoided(Term term) {
        var texts = TestTexts.of(term.language());

        assertThat(texts.stringPropertyNames().stream()
                        .filter(key -> !key.endsWith(RECOGNISED))
                        .filter(key -> term.isIn(texts.getProperty(key)))
                        .map(key -> key + ": " + texts.getProperty(key)))
                .as("write «%s» for «%s»", term.use(), term.avoid())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("termsOfCourses")
    void noCourseUsesATermThatIsToBeAvoided(Term term) {
        assertThat(COURSES.getOrDefault(term.language(), List.of()).stream().filter(term::isIn))
                .as("write «%s» for «%s»", term.use(), term.avoid())
                .isEmpty();
    }

    @Test
    void theTextsOfCoursesAreRead() {
        assertThat(COURSES.get(Language.FR)).hasSizeGreaterThan(3000);
    }

    @Test
    void aTermIsFoundAsAWordAndNotWithinOne() {
        var term = Term.of("fr;essai;tentative;;");

        assertThat(List.of("Essai 2", "l’essai", "plus d’essai.")).allMatch(term::isIn);
        assertThat(List.of("essaim", "Réessayez")).noneMatch(term::isIn);
    }

    static Stream<Term> termsOfCourses() throws IOException {
        return terms().filter(term -> !term.onlyIn().equals("interface"));
    }

    static Stream<Term> terms() throws IOException {
        return Files.readAllLines(Path.of("docs/terms.csv")).stream().skip(1).map(Term::of);
    }
}
