package org.beret.statistics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.OptionalDouble;
import org.beret.shell.Badge;
import org.beret.shell.Badge.Mood;
import org.beret.shell.DataTable;
import org.beret.shell.ReadingLanguages;
import org.beret.shell.ScreenTexts;
import org.beret.shell.TableSearch;
import org.beret.statistics.QuestionFigures;
import org.beret.statistics.QuestionFigures.BoundedCount.Bound;
import org.beret.statistics.QuestionFigures.Row;
import org.beret.statistics.export.AnswerTexts;
import org.beret.texts.Formats;

/** One row per question, with a badge and an explanation where it needs a review. */
class QuestionTable extends DataTable<Row> {

    private final AnswerTexts texts = new AnswerTexts(ScreenTexts.current());

    QuestionTable(QuestionFigures figures) {
        super(UI.getCurrent().getTranslation("questions.title"));
        cells(getTranslation("questions.question"), this::question);
        number(
                getTranslation("questions.answers"),
                row -> new FigureLabels().number(row.all().count()));
        sortedByNumber(row -> row.all().count().stream().asDoubleStream().findFirst());
        number(getTranslation("questions.right"), row -> texts.right(row.all()));
        sortedByNumber(QuestionTable::right);
        number(getTranslation("questions.discrimination"), row -> texts.discrimination(row.all()));
        sortedByNumber(row -> row.all().discrimination());
        number(getTranslation("questions.seconds"), row -> texts.seconds(row.all()));
        sortedByNumber(row -> row.all().seconds().stream().asDoubleStream().findFirst());
        cells(getTranslation("questions.by-language"), this::languages);
        cells(getTranslation("questions.options"), this::detail);
        setRows(figures.rows());
    }

    /** A field above the table that leaves the questions in which words are found. */
    TableSearch<Row> search(QuestionFigures figures) {
        return new TableSearch<>(
                getTranslation("questions.search"),
                this,
                figures.rows(),
                row -> row.question().id() + " " + stem(row));
    }

    /** The share of those who answered rightly, where both numbers are told exactly. */
    private static OptionalDouble right(Row row) {
        var count = row.all().count();
        return row.all().right().bound() == Bound.EXACT && count.orElse(0) > 0
                ? OptionalDouble.of((double) row.all().right().persons() / count.getAsLong())
                : OptionalDouble.empty();
    }

    private String stem(Row row) {
        return row.question().stem().in(ReadingLanguages.of(getLocale()));
    }

    private Component question(Row row) {
        var cell = new Div(new Span(stem(row)));
        cell.addClassName("stack-tight");
        row.harderIn()
                .forEach(harder -> addBadge(cell, Mood.BAD, "questions.harder", texts.language(harder.language())));
        if (row.hasNegativeDiscrimination()) {
            addBadge(cell, Mood.WARN, "questions.check-key");
        }
        return cell;
    }

    private void addBadge(Div cell, Mood mood, String key, Object... values) {
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
                        texts.language(language),
                        texts.right(answers),
                        Formats.number(answers.count().orElse(0), getLocale())))));
        return row.byLanguage().isEmpty() ? new Span("–") : cell;
    }

    private Component detail(Row row) {
        if (row.all().options().isEmpty() && row.byLanguage().isEmpty()) {
            return new Span("–");
        }
        return new NativeDetails(getTranslation("questions.detail"), new QuestionDetail(row, texts));
    }
}
