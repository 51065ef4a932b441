package org.beret.authoring;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.beret.shared.Language;

/**
 * The fixed texts of a lesson's blocks and the format of citations in one language: the {@code labels} of its
 * {@link LanguageProfile}.
 */
record LessonBlockLabels(Map<String, String> byKey) {

    /** The blocks that begin with a word; a scenario begins without one. */
    static final Set<String> LEADS =
            Set.of("key-point", "caution", "content-warning", "end good", "end mixed", "end harmful");

    private static final Set<String> OTHERS = Set.of("right", "wrong", "close", "as-of-day", "as-of", "paragraph");

    LessonBlockLabels {
        byKey = Map.copyOf(byKey);
        for (var keys : Set.of(LEADS, OTHERS)) {
            if (!byKey.keySet().containsAll(keys)) {
                throw new IllegalArgumentException(
                        "The labels of lessons are " + keys + ", given were only " + byKey.keySet());
            }
        }
    }

    static LessonBlockLabels of(Language language) {
        return LanguageProfile.of(language).labels();
    }

    /** The word at the head of a block. */
    Optional<String> lead(String block) {
        return LEADS.contains(block) ? Optional.of(label(block)) : Optional.empty();
    }

    String verdict(boolean isRight) {
        return label(isRight ? "right" : "wrong");
    }

    /** What the button says that closes the meaning of a term. */
    String close() {
        return label("close");
    }

    /** How a citation says of when a figure is: of a day, or of a month or a year. */
    String asOf(String date, boolean isDay) {
        return label(isDay ? "as-of-day" : "as-of", date);
    }

    /** How a citation points to a paragraph of the note. */
    String paragraph(String number) {
        return label("paragraph", number);
    }

    private String label(String key) {
        return Objects.requireNonNull(byKey.get(key), key);
    }

    private String label(String key, String value) {
        return label(key).replace("{0}", value);
    }
}
