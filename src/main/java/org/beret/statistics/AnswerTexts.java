package org.beret.statistics;

import java.text.NumberFormat;
import org.beret.shared.Language;
import org.beret.statistics.QuestionFigures.Answers;
import org.beret.statistics.QuestionFigures.Part;
import org.beret.texts.Formats;
import org.beret.texts.TextsIn;

/**
 * Formats the statistics of a question in one language, for screens and exports. A count of which only a bound may be shown
 * reads as "at most" or "at least".
 */
public record AnswerTexts(TextsIn texts) {

    private static final int HUNDRED = 100;

    /** What is said where there is nothing to say. */
    private static final String NOTHING = "–";

    public String language(Language language) {
        return texts.text("figures.language." + language.code());
    }

    /** The share that answered rightly. */
    public String right(Answers answers) {
        return part(answers.right(), answers);
    }

    /** A share of those who were asked. */
    public String part(Part part, Answers of) {
        var whole = of.count().orElse(0);
        if (whole == 0) {
            return of.count().isPresent() ? NOTHING : texts.text("figures.hidden");
        }
        return switch (part.known()) {
            case EXACTLY -> Formats.percent(part.persons(), whole, texts.locale());
            case AT_MOST -> texts.text("questions.at-most", raised(part.persons(), whole));
            case AT_LEAST -> texts.text("questions.at-least", Formats.percent(part.persons(), whole, texts.locale()));
            case NOTHING -> texts.text("figures.hidden");
        };
    }

    public String discrimination(Answers answers) {
        var format = NumberFormat.getNumberInstance(texts.locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        var value = answers.discrimination();
        return value.isPresent() ? format.format(value.getAsDouble()) : NOTHING;
    }

    /** The median from one answer to the next. */
    public String seconds(Answers answers) {
        var value = answers.seconds();
        return value.isPresent() ? Formats.number(value.getAsInt(), texts.locale()) : NOTHING;
    }

    /** The next whole per cent: what is at most a little more than six is not at most six. */
    private String raised(long part, long whole) {
        return Formats.percent((part * HUNDRED + whole - 1) / whole, HUNDRED, texts.locale());
    }
}
