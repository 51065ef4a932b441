package org.beret.shared;

import java.util.Map;

/** One text in every language of a course. */
public record LocalizedText(Map<Language, String> byLanguage) {

    public LocalizedText {
        byLanguage = Map.copyOf(byLanguage);
    }

    /**
     * The text in this language.
     *
     * @throws IllegalArgumentException if the course has no such language; the checker refuses such a course
     */
    public String in(Language language) {
        var text = byLanguage.get(language);
        if (text == null) {
            throw new IllegalArgumentException("No text in " + language);
        }
        return text;
    }
}
