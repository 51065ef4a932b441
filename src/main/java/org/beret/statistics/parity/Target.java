package org.beret.statistics.parity;

import java.util.List;
import org.beret.people.Category;
import org.beret.shared.InputText;
import org.beret.texts.TextsIn;

/**
 * A target for the share of women in a category, for example of a parity strategy of the United Nations.
 *
 * @param percent 1 to 100
 * @param source where it is written
 * @param version incremented with every change (optimistic locking)
 */
public record Target(Category category, int year, int percent, String source, long version) {

    public Target {
        source = InputText.line(source);
    }

    /** The version of a target that is not stored yet. */
    static final long NEW = 0;

    /** The source of the targets that every database begins with; it is shown in the reader's language. */
    private static final String FIRST_SOURCE =
            "Uniformed Gender Parity Strategy 2018–2028; elsiefund.org/un-strategies-eifund";

    /** The source as somebody reads it who reads these texts. */
    public String source(TextsIn texts) {
        return source.equals(FIRST_SOURCE) ? texts.text("target.source.first") : source;
    }

    /** A target to store: the one of this category and year among those that are shown, with these values, else a new one. */
    public static Target among(List<Target> shown, Category category, int year, int percent, String source) {
        return shown.stream()
                .filter(target -> target.category() == category && target.year() == year)
                .findFirst()
                .map(target -> new Target(category, year, percent, source, target.version()))
                .orElseGet(() -> new Target(category, year, percent, source, NEW));
    }

    /** The same target, not stored yet. */
    public Target asNew() {
        return new Target(category, year, percent, source, NEW);
    }
}
