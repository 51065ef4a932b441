package org.beret.statistics.ui;

import com.vaadin.flow.component.UI;
import java.text.NumberFormat;
import java.util.Locale;
import org.beret.shared.Language;
import org.beret.shell.Formats;
import org.beret.statistics.QuestionFigures.Answers;
import org.beret.statistics.QuestionFigures.Part;

/** How figures of answers are said, as exactly as may be told. */
final class AnswerWords {

    private static final int HUNDRED = 100;

    private final UI ui = UI.getCurrent();
    private final Locale locale = ui.getLocale();

    String language(Language language) {
        return ui.getTranslation("figures.language." + language.code());
    }

    String right(Answers answers) {
        return part(answers.right(), answers);
    }

    /** A share of those who were asked. */
    String part(Part part, Answers of) {
        var whole = of.count().orElse(0);
        if (whole == 0) {
            return of.count().isPresent() ? "–" : ui.getTranslation("figures.hidden");
        }
        return switch (part.known()) {
            case EXACTLY -> Formats.percent(part.persons(), whole, locale);
            case AT_MOST -> ui.getTranslation("questions.at-most", raised(part.persons(), whole));
            case AT_LEAST -> ui.getTranslation("questions.at-least", Formats.percent(part.persons(), whole, locale));
            case NOTHING -> ui.getTranslation("figures.hidden");
        };
    }

    String discrimination(Answers answers) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        var value = answers.discrimination();
        return value.isPresent() ? format.format(value.getAsDouble()) : "–";
    }

    String seconds(Answers answers) {
        var value = answers.seconds();
        return value.isPresent() ? Formats.number(value.getAsInt(), locale) : "–";
    }

    /** The next whole per cent: what is at most a little more than six is not at most six. */
    private String raised(long part, long whole) {
        return Formats.percent((part * HUNDRED + whole - 1) / whole, HUNDRED, locale);
    }
}
