package org.beret.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.beret.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

    /** A key in code: what a screen, a refusal or a plain page's template asks for. */
    private static final Pattern ASKED =
            Pattern.compile("(?:getTranslation|text|BusinessRuleViolation)\\(\\s*\"([^\"]+)\"\\s*[,)]"
                    + "|\\{\\{#text}}([a-z.-]+)\\{\\{/text}}");

    /** What may be a key, or a part of one: a word in quotation marks, or what a template asks for. */
    private static final Pattern NAME = Pattern.compile("\"([\\w.-]+)\"|\\{\\{#text}}([\\w.-]+)\\{\\{/text}}");

    private static final Pattern GLUED =
            Pattern.compile("(?:\\+ |\\()\"[:;] \"|\"[:;] \" \\+|(?:getTranslation|text)\\(\"[^;]*\\) \\+ \" \" \\+");

    private static final Pattern FILE_NAME =
            Pattern.compile("(?<!getTranslation\\()\"[a-z-]+\\.(?:pdf|csv|xlsx|json)\"");

    /** A word for an act in code, given to the audit trail. */
    private static final Pattern ACT = Pattern.compile(
            "audit\\.record(?:Centre)?\\([^;]*?\"((?:person|code|password|staff|centre|country|module|cohort|trainee|attempt|enrolment)\\.[a-z-]+)\"");

    @Test
    void aNameThatIsWrittenInTheOtherDirectionIsIsolated() {
        var texts = new Texts();

        assertThat(texts.in(Language.EN, "my-training.greeting", "ليلى حداد")).contains("\u2068ليلى حداد\u2069");
        assertThat(texts.in(Language.EN, "my-training.greeting", "Élie Zongo"))
                .contains("Élie Zongo")
                .doesNotContain("\u2068");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSameKeysWithTheSamePlaces(Language language) {
        var english = TestTexts.of(Language.EN);
        var other = TestTexts.of(language);

        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(other.stringPropertyNames()).allSatisfy(key -> {
            assertThat(other.getProperty(key)).as(key).isNotBlank();
            assertThat(places(other.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        });
    }

    @Test
    void everyKeyThatIsAskedForIsThere() {
        var known = TestTexts.of(Language.EN).stringPropertyNames();

        assertThat(asked())
                .hasSizeGreaterThan(100)
                .filteredOn(key -> !known.contains(key))
                .isEmpty();
    }

    /** By its whole name, or as the end of a name that code puts together from a beginning, or with an ending that it adds. */
    @Test
    void everyKeyIsAskedFor() {
        var names = sources()
                .flatMap(file -> NAME.matcher(file).results())
                .map(TextsTest::key)
                .collect(Collectors.toSet());

        assertThat(TestTexts.of(Language.EN).stringPropertyNames())
                .filteredOn(key -> !names.contains(key) && beginnings(key).noneMatch(names::contains))
                .filteredOn(key -> !names.contains(beginning(key))
                        || !names.contains(key.substring(beginning(key).length())))
                .isEmpty();
    }

    /** The audit trail shows every act in words. */
    @Test
    void everyActThatIsWrittenDownHasAText() {
        var known = TestTexts.of(Language.EN).stringPropertyNames();

        assertThat(acts())
                .hasSizeGreaterThan(10)
                .allSatisfy(act -> assertThat(known).contains("audit." + act));
    }

    /** French sets them apart by spaces of its own: a message or {@link Formats#list} joins what code has. */
    @Test
    void noCodeGluesWordsByColonsOrSemicolons() {
        assertThat(files(Path.of("src/main/java"))
                        .filter(file -> !file.contains("class Formats ") && !file.contains("record Finding("))
                        .flatMap(String::lines)
                        .filter(line -> GLUED.matcher(line).find()))
                .isEmpty();
    }

    /** Names of downloads are texts {@code file.…}. */
    @Test
    void noDownloadIsNamedInCode() {
        assertThat(files(Path.of("src/main/java"))
                        .flatMap(file -> FILE_NAME.matcher(file).results())
                        .map(MatchResult::group))
                .isEmpty();
    }

    /** What stands before a dot of the key, with the dot; without it, too, where it is the only one. */
    private static Stream<String> beginnings(String key) {
        var first = key.indexOf('.') == key.lastIndexOf('.') ? beginning(key) : key;
        var parts = IntStream.range(0, key.length())
                .filter(place -> key.charAt(place) == '.')
                .mapToObj(place -> key.substring(0, place + 1));
        return Stream.concat(Stream.of(first), parts);
    }

    private static String beginning(String key) {
        return key.substring(0, key.lastIndexOf('.'));
    }

    private static Set<Integer> places(String text) {
        return TestTexts.places(text).stream()
                .map(TestTexts.Place::number)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> asked() {
        return sources()
                .flatMap(file -> ASKED.matcher(file).results())
                .map(TextsTest::key)
                .filter(key -> key.contains("."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> acts() {
        return files(Path.of("src/main/java"))
                .flatMap(file -> ACT.matcher(file).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String key(MatchResult match) {
        return match.group(1) == null ? match.group(2) : match.group(1);
    }

    private static Stream<String> sources() {
        return Stream.of(Path.of("src/main/java"), Path.of("src/main/resources/templates"))
                .flatMap(TextsTest::files);
    }

    private static Stream<String> files(Path folder) {
        try (var paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).map(TextsTest::read).toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
