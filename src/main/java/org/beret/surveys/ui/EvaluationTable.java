package org.beret.surveys.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.beret.shell.DataTable;
import org.beret.shell.ReadingLanguages;
import org.beret.surveys.evaluation.EvaluationResults.About;
import org.beret.surveys.evaluation.EvaluationResults.OfGroup;
import org.beret.texts.Formats;

/** What groups of people say: how useful it is on average, and which lessons they name. */
class EvaluationTable extends DataTable<EvaluationTable.Row> {

    /** What a group says, and of which country it is; the country is empty for a cohort. */
    record Row(String country, OfGroup said) {}

    EvaluationTable(String caption, boolean ofCountries) {
        super(caption);
        if (ofCountries) {
            text(getTranslation("gain.country"), Row::country);
        }
        text(getTranslation("evaluation.of"), row -> title(row.said().about(), this, getLocale()))
                .number(
                        getTranslation("gain.persons"),
                        row -> Formats.number(row.said().persons(), getLocale()))
                .number(getTranslation("evaluation.useful"), this::usefulness)
                .cells(getTranslation("evaluation.lessons"), this::lessons);
    }

    static String title(About about, Component texts, Locale locale) {
        return texts.getTranslation(
                "evaluation.of." + about.topic().occasion().name(),
                about.title().in(ReadingLanguages.of(locale)),
                about.topic().revision());
    }

    private String usefulness(Row row) {
        return row.said()
                .usefulness()
                .map(average -> GainLabels.average(average.first(), getLocale()))
                .orElse("–");
    }

    private Component lessons(Row row) {
        var key = "evaluation.named." + row.said().about().topic().occasion().name();
        var list = new Div();
        list.addClassName("stack-tight");
        row.said()
                .lessons()
                .forEach(named -> list.add(new Span(getTranslation(
                        key, named.lesson().in(ReadingLanguages.of(getLocale())).title(), named.persons()))));
        if (row.said().lessons().isEmpty()) {
            list.add(new Span("–"));
        }
        return list;
    }
}
