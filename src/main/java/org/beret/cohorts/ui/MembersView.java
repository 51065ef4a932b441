package org.beret.cohorts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.CohortJoining;
import org.beret.cohorts.CohortJoining.Joined;
import org.beret.cohorts.CohortScreens;
import org.beret.cohorts.Cohorts;
import org.beret.cohorts.CohortsNavigation;
import org.beret.identity.ServiceNumber;
import org.beret.people.PersonProfile;
import org.beret.shell.Address;
import org.beret.shell.DataTable;
import org.beret.shell.Notices;
import org.beret.shell.PageView;
import org.beret.shell.UndoCard;
import org.springframework.beans.factory.ObjectProvider;

/** Adds trainees of the centre to a cohort, one after the other. */
@Route(CohortsNavigation.MEMBERS)
@RolesAllowed("TRAINING_CENTRE")
class MembersView extends PageView {

    private final Cohorts cohorts;
    private final CohortJoining joining;
    private final ObjectProvider<CohortScreens> screens;
    private final Input search = new Input(ValueChangeMode.LAZY);
    private final Div undo = new Div();
    private final Div found = new Div();
    private final List<NativeButton> adding = new ArrayList<>();

    MembersView(Cohorts cohorts, CohortJoining joining, ObjectProvider<CohortScreens> screens) {
        this.cohorts = cohorts;
        this.joining = joining;
        this.screens = screens;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new CohortId(Address.id(event, "cohort"));
        var cohort = cohorts.overview(id);
        var head = begin(getTranslation("cohort.members"))
                .breadcrumb(CohortsNavigation.cohort(id), cohort.name())
                .about(getTranslation("cohort.members.about"))
                .action(link(CohortsNavigation.slips(id), "cohort.members.slips"));
        screens.orderedStream()
                .flatMap(source -> source.ofAdmission(id).stream())
                .forEach(link -> head.action(link(link.address(), link.key())));
        var label = new NativeLabel(getTranslation("cohort.filter.search"));
        search.setId("member-search");
        search.setType("search");
        search.addValueChangeListener(_ -> find(id));
        label.setFor(search);
        label.add(search);
        label.addClassName("narrow");
        found.addClassName("found");
        add(label, undo, found);
        find(id);
    }

    private Anchor link(String address, String key) {
        var link = new Anchor(address, getTranslation(key));
        link.addClassNames("btn", "quiet");
        return link;
    }

    private void find(CohortId id) {
        found.removeAll();
        adding.clear();
        var people = cohorts.candidates(id, search.getValue());
        found.add(people.isEmpty() ? new Paragraph(getTranslation("cohort.members.nobody")) : table(id, people));
    }

    private Component table(CohortId id, List<PersonProfile> people) {
        var table = new DataTable<PersonProfile>(getTranslation("cohort.members.candidates"))
                .text(getTranslation("cohort.trainee"), PersonProfile::listName)
                .text(
                        getTranslation("cohort.members.number"),
                        person ->
                                person.serviceNumber().map(ServiceNumber::value).orElse("–"))
                .cells(getTranslation("cohort.members.add"), person -> add(id, person));
        table.setRows(people);
        return table;
    }

    private Component add(CohortId id, PersonProfile person) {
        var row = adding.size();
        var button = new NativeButton(getTranslation("cohort.members.add"), _ -> admit(id, person, row));
        button.addClassNames("btn", "quiet");
        button.setAriaLabel(getTranslation("cohort.members.add-one", person.listName()));
        adding.add(button);
        return button;
    }

    /** A colleague may have been faster; then there is nothing to take back. */
    private void admit(CohortId id, PersonProfile person, int row) {
        var joined = joining.join(id, List.of(person.id()));
        find(id);
        focus(row);
        var done = getTranslation("cohort.members.added", person.listName());
        Notices.saved(!joined.people().isEmpty(), done);
        undo.removeAll();
        if (!joined.people().isEmpty()) {
            undo.add(new UndoCard(done, () -> takeBack(id, joined, person)));
        }
    }

    private void takeBack(CohortId id, Joined joined, PersonProfile person) {
        var left = joining.takeBack(id, joined);
        undo.removeAll();
        find(id);
        search.focus();
        Notices.saved(!left.isEmpty(), getTranslation("cohort.members.undone", person.listName()));
    }

    /** The table is made anew, and with it goes the button that was pressed; the keyboard goes on at the row that took its place. */
    private void focus(int row) {
        if (adding.isEmpty()) {
            search.focus();
        } else {
            adding.get(Math.min(row, adding.size() - 1)).focus();
        }
    }
}
