package org.beret.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.beret.people.PeopleNavigation;
import org.beret.people.TraineePage.Row;
import org.beret.shared.CountryCode;
import org.beret.shell.DataTable;

/** A table of trainees, each name a link to the person; with their country where the centre serves several. */
class TraineeTable extends DataTable<Row> {

    TraineeTable(
            String caption,
            List<Row> trainees,
            TickedTrainees ticked,
            Optional<Function<CountryCode, String>> countries) {
        super(caption);
        cells(getTranslation("person.name"), row -> name(row, ticked.of(row)));
        text(getTranslation("person.service-number"), row -> row.serviceNumber().orElse("–"));
        countries.ifPresent(name -> text(getTranslation("person.country"), row -> name.apply(row.country())));
        text(getTranslation("person.category"), this::category);
        text(getTranslation("person.email.required"), row -> row.email().orElse("–"));
        cells(getTranslation("person.state"), row -> new PersonStateBadge(row.state()));
        setRows(trainees);
    }

    private static Component name(Row row, Component box) {
        var rank = new Span(row.rank());
        rank.addClassNames("small", "muted");
        var cell = new Div(new Anchor(PeopleNavigation.person(row.id()), row.listName()), rank);
        cell.addClassName("stack-tight");
        var line = new Div(box, cell);
        line.addClassName("ticked");
        return line;
    }

    private String category(Row row) {
        return Optional.ofNullable(row.category())
                .map(category -> getTranslation("category." + category))
                .orElse("–");
    }
}
