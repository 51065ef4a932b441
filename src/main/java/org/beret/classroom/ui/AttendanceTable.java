package org.beret.classroom.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.classroom.AttendanceList;
import org.beret.classroom.AttendanceList.Entry;
import org.beret.classroom.ClassSession;
import org.beret.identity.PersonId;
import org.beret.identity.ServiceNumber;
import org.beret.people.PersonProfile;
import org.beret.shell.DataTable;
import org.beret.shell.ScreenTexts;

/** A box to tick for each person of a session. What colleagues tick meanwhile is shown in place, so that the keyboard stays where it is. */
class AttendanceTable extends Div {

    private final Map<PersonId, Row> rows = new HashMap<>();
    private final AttendanceNotes notes = new AttendanceNotes(ScreenTexts.current());
    private final Tick tick;

    /** Records that a person attended, or takes it back. */
    interface Tick {
        void tick(PersonId person, boolean attended);
    }

    private record Row(Input box, Span note) {}

    AttendanceTable(Tick tick) {
        this.tick = tick;
    }

    /** Shows who attended by now. */
    void show(AttendanceList list) {
        var people = list.entries().stream().map(entry -> entry.person().id()).collect(Collectors.toSet());
        if (!people.equals(rows.keySet())) {
            rows.clear();
            removeAll();
            var table = new DataTable<Entry>(getTranslation("classroom.attendance"))
                    .cells(getTranslation("classroom.person"), entry -> name(entry.person()))
                    .cells(getTranslation("classroom.attended"), this::box)
                    .cells(getTranslation("classroom.recorded"), this::note);
            table.setRows(list.entries());
            add(table);
        }
        list.entries().forEach(entry -> show(entry, list.session()));
    }

    private void show(Entry entry, ClassSession session) {
        Optional.ofNullable(rows.get(entry.person().id())).ifPresent(row -> {
            row.box().getElement().setProperty("checked", entry.attended());
            row.note().setText(notes.of(entry, session));
        });
    }

    /** A person by name, with what tells two of one name apart. */
    static Component name(PersonProfile person) {
        var about = new Span(
                Stream.of(person.serviceNumber().map(ServiceNumber::value).orElse(""), person.rank())
                        .filter(word -> !word.isBlank())
                        .collect(Collectors.joining(" · ")));
        about.addClassNames("small", "muted");
        var cell = new Div(new Span(person.listName()), about);
        cell.addClassName("stack-tight");
        return cell;
    }

    private Component box(Entry entry) {
        var person = entry.person().id();
        var box = new Input();
        box.setType("checkbox");
        box.setId("attended-" + person);
        box.setAriaLabel(getTranslation("classroom.attended.of", entry.person().listName()));
        box.getElement().addPropertyChangeListener("checked", "change", event -> {
            if (event.isUserOriginated()) {
                tick.tick(person, box.getElement().getProperty("checked", false));
            }
        });
        rows.put(person, new Row(box, new Span()));
        var label = new NativeLabel();
        label.addClassName("choice");
        label.add(box);
        return label;
    }

    private Component note(Entry entry) {
        return Optional.ofNullable(rows.get(entry.person().id())).map(Row::note).orElseGet(Span::new);
    }
}
