package org.beret.statistics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import org.beret.shared.Language;
import org.beret.shell.Badge;
import org.beret.shell.Badge.Mood;
import org.beret.shell.DataTable;
import org.beret.shell.ScreenTexts;
import org.beret.statistics.AnswerTexts;
import org.beret.statistics.QuestionFigures;
import org.beret.statistics.QuestionFigures.Row;
import org.beret.texts.Formats;

/** One row a question; what stands out is said in a word, and why. */
class QuestionTable extends DataTable<Row> {

    private final AnswerTexts words = new AnswerTexts(ScreenTexts.current());

    QuestionTable(QuestionFigures figures) {
        super(UI.getCurrent().getTranslation("questions.title"));
        cells(getTranslation("questions.question"), this::question);
        number(
                getTranslation("questions.answers"),
                row -> new FigureLabels().number(row.all().count()));
        number(getTranslation("questions.right"), row -> words.right(row.all()));
        number(getTranslation("questions.discrimination"), row -> words.discrimination(row.all()));
        number(getTranslation("questions.seconds"), row -> words.seconds(row.all()));
        cells(getTranslation("questions.by-language"), this::languages);
        cells(getTranslation("questions.options"), this::detail);
        setRows(figures.rows());
    }

    private Component question(Row row) {
        var cell = new Div(new Span(row.question().stem().in(Language.of(getLocale()))));
        cell.addClassName("stack-tight");
        row.harderIn().forEach(harder -> mark(cell, Mood.BAD, "questions.harder", words.language(harder.language())));
        if (row.hasNegativeDiscrimination()) {
            mark(cell, Mood.WARN, "questions.check-key");
        }
        return cell;
    }

    private void mark(Div cell, Mood mood, String key, Object... values) {
        var why = new Span(getTranslation(key + ".why", values));
        why.addClassNames("small", "muted");
        cell.add(new Badge(mood, getTranslation(key, values)), why);
    }

    private Component languages(Row row) {
        var cell = new Div();
        cell.addClassName("stack-tight");
        row.byLanguage()
                .forEach((language, answers) -> cell.add(new Span(getTranslation(
                        "questions.of-language",
                        words.language(language),
                        words.right(answers),
                        Formats.number(answers.count().orElse(0), getLocale())))));
        return row.byLanguage().isEmpty() ? new Span("–") : cell;
    }

    private Component detail(Row row) {
        if (row.all().options().isEmpty() && row.byLanguage().isEmpty()) {
            return new Span("–");
        }
        return new NativeDetails(getTranslation("questions.detail"), new QuestionDetail(row, words));
    }
}
