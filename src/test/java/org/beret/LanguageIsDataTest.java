package org.beret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.shared.Language;
import org.junit.jupiter.api.Test;

/** A further language is a constant and files: no other place lists the languages, or does something for one of them. */
class LanguageIsDataTest {

    /** The enum itself; examples, and worlds that a test invents. The schema of course files is held against the enum by a test. */
    private static final Set<String> THE_LISTS =
            Set.of("Language.java", "LanguageIsDataTest.java", "CountriesTest.java", "ItemStatisticsTest.java");

    private static final String CODE = Arrays.stream(Language.values())
            .map(Language::code)
            .collect(Collectors.joining("|", "(?i:Language\\.)?\\b((?i:", "))\\b[\"')}]*"));

    private static final String AND = "\\s*[,|/]\\s*[\"'({]*";

    /** Three different codes side by side. */
    private static final Pattern LIST = Pattern.compile(CODE + AND + CODE + AND + CODE);

    private static final Pattern ONE_LANGUAGE = Pattern.compile(Arrays.stream(Language.values())
            .filter(language -> language != Language.DEFAULT)
            .map(Enum::name)
            .collect(Collectors.joining("|", "\\bLanguage\\.(", ")\\b")));

    private static final Pattern CODE_OF_ONE = Pattern.compile(Arrays.stream(Language.values())
            .filter(language -> language != Language.DEFAULT)
            .map(Language::code)
            .collect(Collectors.joining("|", "\"(?:", ")\"")));

    /** The enum, the rules of order, and what no locale data know of dates and lists. */
    private static final Set<String> KNOW_ONE = Set.of("Language.java", "Collation.java", "Formats.java");

    private static final Pattern GLUED_NAME =
            Pattern.compile("(?:family|given)Name(?:\\(\\))?\\s*\\+\\s*\"|\"\\s*\\+\\s*[\\w.]*(?:family|given)Name");

    private static final Pattern BY_NAME = Pattern.compile(
            "order by [^\";:\\n]{0,120}\\b(?:name|family_name|given_name|title)\\b", Pattern.CASE_INSENSITIVE);

    private final ProjectFiles project = ProjectFiles.read();

    /** What differs between languages is in their texts and profiles; English is the original of courses. */
    @Test
    void noCodeDoesSomethingForOneLanguage() {
        assertThat(found(
                        ONE_LANGUAGE,
                        project.ending(".java")
                                .filter(path -> path.startsWith("src/main")
                                        && !path.startsWith("src/main/java/org/beret/demonstration"))))
                .isEmpty();
    }

    @Test
    void noCodeAsksForALanguageByItsCode() {
        assertThat(found(
                        CODE_OF_ONE,
                        project.ending(".java")
                                .filter(path -> path.startsWith("src/main")
                                        && !KNOW_ONE.contains(path.getFileName().toString()))))
                .isEmpty();
    }

    /** What stands between family and given name, and which is first, depends on the script: {@code PersonName} knows. */
    @Test
    void noNameIsGluedTogether() {
        assertThat(found(
                        GLUED_NAME,
                        project.ending(".java")
                                .filter(path -> path.startsWith("src/main") && !path.endsWith("PersonName.java"))))
                .isEmpty();
        assertThat("person.familyName() + \", \" + given").containsPattern(GLUED_NAME);
    }

    @Test
    void noOtherPlaceListsTheLanguages() {
        assertThat(found(
                        LIST,
                        project.ending(".java", ".ts", ".js", ".mjs", ".mustache", ".sql", ".json", ".css")
                                .filter(path ->
                                        !THE_LISTS.contains(path.getFileName().toString())
                                                && !path.startsWith("docs/course-schema"))))
                .isEmpty();
    }

    /** Databases sort by code point, or by a locale that somebody chose once: names are sorted by stored keys or in memory. */
    @Test
    void noStatementSortsByAName() {
        assertThat(found(BY_NAME, project.ending(".java", ".sql").filter(path -> path.startsWith("src/main"))))
                .isEmpty();
    }

    @Test
    void aListIsSeenHoweverItIsWritten() {
        assertThat(List.of(
                        "List.of(\"en\", \"fr\", \"es\")",
                        "Language.EN, Language.FR, Language.ES",
                        "array['en','fr','es']",
                        "(fr|es|en)",
                        "[en, es, fr]"))
                .allMatch(list -> LIST.matcher(list).find());
        assertThat("EN, 29 January 2027, FR").doesNotMatch(LIST);
    }

    private static Stream<String> found(Pattern pattern, Stream<Path> files) {
        return files.flatMap(
                path -> pattern.matcher(ProjectFiles.text(path)).results().map(found -> path + ": " + found.group()));
    }
}
