package org.beret.authoring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.beret.shared.Language;

/** The punctuation rules of a language, for tests of texts that stand outside courses. */
public final class TypographyRules {

    private TypographyRules() {}

    /** What must not be found in a text, by what the rule says. */
    public static Map<String, Pattern> of(Language language) {
        var rules = new LinkedHashMap<String, Pattern>();
        LanguageProfile.of(language).typography().forEach(rule -> rules.put(rule.says(), rule.broken()));
        return rules;
    }
}
