package org.beret.statistics.export;

import java.text.NumberFormat;
import org.beret.shared.Language;
import org.beret.statistics.QuestionFigures.Answers;
import org.beret.statistics.QuestionFigures.BoundedCount;
import org.beret.texts.Formats;
import org.beret.texts.TextsIn;

/**
 * Formats the statistics of a question in one language, for screens and exports. A count of which only a bound may be shown
 * reads as "at most" or "at least".
 */
public record AnswerTexts(TextsIn texts) {

    private static final int HUNDRED = 100;

    private static final String DASH = "–";

    public String language(Language language) {
        return language.nameIn(texts.locale());
    }

    /** The share of right answers. */
    public String right(Answers answers) {
        return part(answers.right(), answers);
    }

    /** A count as a share of all who were asked. */
    public String part(BoundedCount part, Answers of) {
        var whole = of.count().orElse(0);
        if (whole == 0) {
            return of.count().isPresent() ? DASH : texts.text("figures.hidden");
        }
        return switch (part.bound()) {
            case EXACT -> Formats.share(part.persons(), whole, texts.locale());
            case AT_MOST -> texts.text("questions.at-most", roundedUp(part.persons(), whole));
            case AT_LEAST -> texts.text("questions.at-least", Formats.percent(part.persons(), whole, texts.locale()));
            case NONE -> texts.text("figures.hidden");
        };
    }

    public String discrimination(Answers answers) {
        var format = NumberFormat.getNumberInstance(texts.locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        var value = answers.discrimination();
        return value.isPresent() ? format.format(value.getAsDouble()) : DASH;
    }

    /** The median from one answer to the next. */
    public String seconds(Answers answers) {
        var value = answers.seconds();
        return value.isPresent() ? Formats.number(value.getAsInt(), texts.locale()) : DASH;
    }

    /** Rounded up, so that the printed bound holds. */
    private String roundedUp(long part, long whole) {
        return Formats.percent((part * HUNDRED + whole - 1) / whole, HUNDRED, texts.locale());
    }
}
