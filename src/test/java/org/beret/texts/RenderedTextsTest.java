package org.beret.texts;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.PluralRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.beret.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Formats every text with several numbers and each sex, and reads what comes out. */
class RenderedTextsTest {

    private static final List<Integer> NUMBERS = List.of(0, 1, 2, 5, 21);
    private static final List<String> SEXES = List.of("WOMAN", "MAN", "NOT_STATED");
    private static final int EVERYDAY = 1_000;

    /** A plural beside one, and in French beside none, and words that look like one. */
    private static final Map<String, Pattern> WRONG = Map.of(
            "en",
            Pattern.compile(
                    "\\b1[ \\u00a0](?!(?:is|has|was|reminds|and)\\b)(?:\\p{L}+s|(?:\\p{L}+ )?(?:are|were|have))\\b"),
            "fr",
            Pattern.compile("\\b[01][ \\u00a0](?!(?:pays|cours|fois|mois|dans|sans|plus|vous)\\b)(?:\\p{L}+[sx]"
                    + "|(?:\\p{L}+ )?(?:ont|sont|figurent|expirent))\\b|\\b(?:[Ll]es|aux|des) [01]\\b"),
            "es",
            Pattern.compile(
                    "\\b1[ \\u00a0](?!(?:más|es|tras|país)\\b)(?:\\p{L}+s|(?:\\p{L}+ )?(?:han|son|están|van))\\b"
                            + "|\\b(?:[Qq]uedan|[Hh]an comenzado|[Ll][ao]s|[Uu]nos|se necesitan) 1\\b(?! más)"));

    /** The browser shows it for two and more only, and another text for one. */
    private static final String FOR_SEVERAL = "runner.keptMany";

    private final Texts texts = new Texts();

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingOfAFormatIsLeftOver(Language language) {
        assertThat(renderings(language))
                .hasSizeGreaterThan(1_000)
                .noneMatch(rendered -> rendered.matches(".*([{}]|plural,|select,).*"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aNumberAndItsWordAgree(Language language) {
        var wrong = Objects.requireNonNull(WRONG.get(language.code()));

        assertThat(renderings(language).stream()
                        .filter(rendered -> wrong.matcher(rendered).find())
                        .filter(rendered -> !rendered.startsWith(FOR_SEVERAL)))
                .isEmpty();
    }

    @Test
    void whatAFailureWouldReadIsFound() {
        assertThat("1 lessons read").containsPattern(Objects.requireNonNull(WRONG.get("en")));
        assertThat("0 leçons lues").containsPattern(Objects.requireNonNull(WRONG.get("fr")));
        assertThat("Quedan 1 día").containsPattern(Objects.requireNonNull(WRONG.get("es")));
    }

    /** Whoever counts below a thousand meets every branch that the language has for it. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aPluralHasAllBranchesOfItsLanguage(Language language) {
        var rules = PluralRules.forLocale(language.locale());
        var needed = IntStream.range(0, EVERYDAY).mapToObj(rules::select).collect(Collectors.toSet());
        var bundle = TestTexts.of(language);

        assertThat(bundle.stringPropertyNames().stream()
                        .filter(key -> TestTexts.places(bundle.getProperty(key)).stream()
                                .anyMatch(place -> place.type() == ArgType.PLURAL
                                        && !place.selectors().containsAll(needed))))
                .isEmpty();
    }

    /** A text that says one in words says so of none, too, in a language whose singular holds both. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void noneIsNotCalledOne(Language language) {
        var bundle = TestTexts.of(language);

        assertThat(bundle.stringPropertyNames().stream()
                        .filter(key -> TestTexts.places(bundle.getProperty(key)).stream()
                                .anyMatch(place -> place.type() == ArgType.PLURAL))
                        .filter(key -> render(language, key, bundle.getProperty(key), 0, "WOMAN")
                                .equals(render(language, key, bundle.getProperty(key), 1, "WOMAN"))))
                .isEmpty();
    }

    @Test
    void aLargeNumberIsPrintedAsInTables() {
        assertThat(texts.in(Language.ES, "cohort.size", 1_234)).isEqualTo("1.234 participantes");
        assertThat(texts.in(Language.EN, "cohort.size", 1_234)).isEqualTo("1,234 trainees");
    }

    @Test
    void aSentenceMaySpeakOfHerOfHimAndOfSomebody() {
        var text = "{0, select, WOMAN {inscrite} MAN {inscrit} other {sur la liste}}";

        assertThat(SEXES.stream().map(sex -> new com.ibm.icu.text.MessageFormat(text).format(new Object[] {sex})))
                .containsExactly("inscrite", "inscrit", "sur la liste");
    }

    private Set<String> renderings(Language language) {
        var bundle = TestTexts.of(language);
        return bundle.stringPropertyNames().stream()
                .flatMap(key -> NUMBERS.stream()
                        .flatMap(number -> SEXES.stream()
                                .map(sex -> key + ": " + render(language, key, bundle.getProperty(key), number, sex))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String render(Language language, String key, String text, int number, String sex) {
        var values = new ArrayList<Object>();
        for (var place : TestTexts.places(text)) {
            while (values.size() <= place.number()) {
                values.add(number);
            }
            if (place.type() == ArgType.SELECT) {
                values.set(place.number(), sex);
            }
        }
        return texts.in(language, key, values.toArray());
    }
}
