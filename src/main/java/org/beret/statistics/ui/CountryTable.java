package org.beret.statistics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.text.Collator;
import java.util.Comparator;
import org.beret.shared.Language;
import org.beret.shell.Countries;
import org.beret.shell.DataTable;
import org.beret.shell.Formats;
import org.beret.shell.Track;
import org.beret.statistics.CompletionFigures;
import org.beret.statistics.CountryFigures;

/** One row a country, in the order of the alphabet of the reader's language: never a league table. */
class CountryTable extends DataTable<CountryFigures> {

    CountryTable(CompletionFigures figures, Countries countries) {
        super(UI.getCurrent().getTranslation("countries.title"));
        var language = Language.of(getLocale());
        text(getTranslation("countries.country"), row -> countries.name(row.country(), language));
        number(getTranslation("countries.trainees"), row -> Formats.number(row.trainees(), getLocale()));
        number(getTranslation("countries.assigned"), row -> Formats.number(row.assigned(), getLocale()));
        number(getTranslation("countries.in-progress"), row -> Formats.number(row.inProgress(), getLocale()));
        number(getTranslation("countries.completed"), row -> Formats.number(row.completed(), getLocale()));
        cells(getTranslation("countries.rate"), this::rate);
        cells(getTranslation("countries.women"), this::women);
        var alphabet = Collator.getInstance(language.locale());
        setRows(figures.countries().stream()
                .sorted(Comparator.comparing(row -> countries.name(row.country(), language), alphabet))
                .toList());
    }

    private Component rate(CountryFigures row) {
        return row.assigned() == 0 ? new Span("–") : share(row.completed(), row.assigned());
    }

    private Component women(CountryFigures row) {
        if (row.completed() == 0) {
            return new Span("–");
        }
        return row.mayShowWomen()
                ? share(row.women(), row.completed())
                : new Span(getTranslation("countries.too-few", CountryFigures.FEWEST_FOR_SHARE));
    }

    private Component share(long part, long whole) {
        return new Track(part, whole, Formats.percent(part, whole, getLocale()));
    }
}
