package org.beret.shared;

import java.util.Map;

/** A text of a course in each of its languages. */
public record LocalizedText(Map<Language, String> byLanguage) {

    public LocalizedText {
        byLanguage = Map.copyOf(byLanguage);
    }

    /**
     * The text in this language.
     *
     * @throws IllegalArgumentException if the course lacks the language, which its check prevents
     */
    public String in(Language language) {
        var text = byLanguage.get(language);
        if (text == null) {
            throw new IllegalArgumentException("No text in " + language);
        }
        return text;
    }
}
