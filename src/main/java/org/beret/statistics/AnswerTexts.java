package org.beret.statistics;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.function.BiFunction;
import org.beret.shared.Language;
import org.beret.statistics.QuestionFigures.Answers;
import org.beret.statistics.QuestionFigures.Part;
import org.beret.texts.Formats;

/**
 * How figures of answers are said, as exactly as may be told.
 *
 * @param texts the text of a key with its values, in the language of the locale
 */
public record AnswerTexts(Locale locale, BiFunction<String, Object[], String> texts) {

    private static final int HUNDRED = 100;

    /** What is said where there is nothing to say. */
    private static final String NOTHING = "–";

    public String language(Language language) {
        return text("figures.language." + language.code());
    }

    /** The share that answered rightly. */
    public String right(Answers answers) {
        return part(answers.right(), answers);
    }

    /** A share of those who were asked. */
    public String part(Part part, Answers of) {
        var whole = of.count().orElse(0);
        if (whole == 0) {
            return of.count().isPresent() ? NOTHING : text("figures.hidden");
        }
        return switch (part.known()) {
            case EXACTLY -> Formats.percent(part.persons(), whole, locale);
            case AT_MOST -> text("questions.at-most", raised(part.persons(), whole));
            case AT_LEAST -> text("questions.at-least", Formats.percent(part.persons(), whole, locale));
            case NOTHING -> text("figures.hidden");
        };
    }

    public String discrimination(Answers answers) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        var value = answers.discrimination();
        return value.isPresent() ? format.format(value.getAsDouble()) : NOTHING;
    }

    /** The median from one answer to the next. */
    public String seconds(Answers answers) {
        var value = answers.seconds();
        return value.isPresent() ? Formats.number(value.getAsInt(), locale) : NOTHING;
    }

    /** The next whole per cent: what is at most a little more than six is not at most six. */
    private String raised(long part, long whole) {
        return Formats.percent((part * HUNDRED + whole - 1) / whole, HUNDRED, locale);
    }

    private String text(String key, Object... values) {
        return texts.apply(key, values);
    }
}
