package org.beret.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.beret.authoring.TypographyRules;
import org.beret.shared.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The punctuation rules that the checker of courses keeps, over all texts of the interface. */
class TypographyTest {

    /** Words of other people's lists are recognised as they come. */
    private static final String RECOGNISED = ".words";

    /** It names the sign that spreadsheets write. */
    private static final String ON_QUOTATION_MARKS = "import.refused.quotation-mark";

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rules")
    void everyTextKeepsTheRule(Language language, String says, Pattern broken) {
        var texts = TestTexts.of(language);

        assertThat(texts.stringPropertyNames().stream()
                        .filter(key -> !key.endsWith(RECOGNISED) && !key.equals(ON_QUOTATION_MARKS))
                        .filter(key -> broken.matcher(texts.getProperty(key)).find())
                        .map(key -> key + " = " + texts.getProperty(key)))
                .as(says)
                .isEmpty();
    }

    static Stream<Arguments> rules() {
        return Arrays.stream(Language.values())
                .flatMap(language -> TypographyRules.of(language).entrySet().stream()
                        .map(rule -> Arguments.of(language, rule.getKey(), rule.getValue())));
    }
}
