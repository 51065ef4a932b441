package org.beret.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.beret.shared.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the United Nations' editors for punctuation, over all texts of the interface. */
class TypographyTest {

    /** Words of other people's lists are recognised as they come. */
    private static final String RECOGNISED = ".words";

    /** It names the sign that spreadsheets write. */
    private static final String ON_QUOTATION_MARKS = "import.refused.quotation-mark";

    record Rule(String languages, String says, Pattern broken) {

        private static Rule of(String languages, String says, String broken) {
            return new Rule(languages, says, Pattern.compile(broken));
        }

        @Override
        public String toString() {
            return languages + ": " + says;
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of("en fr es", "typographic apostrophe", "'"),
            Rule.of("en fr es", "typographic quotation marks", "\""),
            Rule.of("en fr es", "one space only", "  "),
            Rule.of("en fr es", "an ellipsis is one sign", "\\.\\.\\."),
            Rule.of("fr", "U+00A0 before a colon", "(?<![\\u00a0]):"),
            Rule.of("fr", "U+202F before ; ! ?", "(?<![\\u202f])[;!?]"),
            Rule.of("fr", "U+00A0 within « »", "«(?!\\u00a0)|(?<!\\u00a0)»"),
            Rule.of("fr", "an ordinal is 1er, 2e", "\\b1ère\\b|\\b\\d+(?:ème|ième|nd)\\b"),
            Rule.of("en es", "no space before punctuation", "[ \\u00a0\\u202f][:;!?]"),
            Rule.of("es", "no space within « »", "«[ \\u00a0]|[ \\u00a0]»"),
            Rule.of("es", "a question and an exclamation are opened", "^[^¿]*\\?|^[^¡]*!"),
            Rule.of("es", "an ordinal has a point: 2.º, N.º", "\\d[ºª]|N[º°]"),
            Rule.of("fr es", "U+00A0 between a number and its unit", "[\\d}] (?:%|min\\b|Mo\\b|MB\\b)"));

    @ParameterizedTest
    @MethodSource("rules")
    void everyTextKeepsTheRule(Rule rule) {
        for (var language : Language.values()) {
            if (!rule.languages().contains(language.code())) {
                continue;
            }
            var texts = TestTexts.of(language);
            assertThat(texts.stringPropertyNames().stream()
                            .filter(key -> !key.endsWith(RECOGNISED) && !key.equals(ON_QUOTATION_MARKS))
                            .map(key -> key + " = " + texts.getProperty(key))
                            .filter(text -> rule.broken()
                                    .matcher(text.substring(text.indexOf('=') + 2))
                                    .find()))
                    .as(language.code())
                    .isEmpty();
        }
    }

    static Stream<Rule> rules() {
        return RULES.stream();
    }
}
