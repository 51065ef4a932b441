package org.beret.shared;

import java.util.Map;
import java.util.Objects;

/** A text of a course in each of its languages. */
public record LocalizedText(Map<Language, String> byLanguage) {

    public LocalizedText {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** The text for readers of this language, who read another where a course lacks theirs. */
    public String in(Language language) {
        return in(ReadingOrder.of(language));
    }

    /** The text for somebody who reads in this order. */
    public String in(ReadingOrder reader) {
        return Objects.requireNonNull(byLanguage.get(reader.among(byLanguage.keySet())));
    }
}
