package org.beret.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beret.audit.AuditFilter;
import org.beret.audit.AuditLabels;
import org.beret.audit.AuditLog;
import org.beret.audit.AuditNavigation;
import org.beret.audit.AuditPage;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;
import org.beret.shell.Address;
import org.beret.shell.DataTable;
import org.beret.shell.NativeSelect;
import org.beret.shell.PageView;
import org.beret.shell.Pager;
import org.beret.texts.Formats;
import org.springframework.beans.factory.ObjectProvider;

/** The audit trail, newest entry first. Action, person, centre and page are query parameters. */
@Route(AuditNavigation.AUDIT)
@Menu(title = "menu.audit", order = 30)
@RolesAllowed({"TRAINING_CENTRE", "ADMINISTRATOR"})
class AuditView extends PageView {

    private static final String ACTION = "action";

    private final AuditLog log;
    private final AuditEntryLabels labels;

    AuditView(AuditLog log, ObjectProvider<AuditLabels> labels) {
        this.log = log;
        this.labels = new AuditEntryLabels(this, labels.orderedStream().toList());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var location = event.getLocation();
        var filter = new AuditFilter(
                Address.query(location, AuditNavigation.CENTRE)
                        .flatMap(Address::id)
                        .map(TrainingCentreId::new),
                Address.query(location, ACTION),
                Address.query(location, AuditNavigation.PERSON)
                        .flatMap(Address::id)
                        .map(PersonId::new));
        show(filter, log.list(filter, Address.page(location)));
    }

    private void show(AuditFilter filter, AuditPage page) {
        begin(getTranslation("menu.audit")).about(getTranslation("audit.about"));
        add(filterForm(filter));
        if (page.entries().isEmpty()) {
            add(new Paragraph(getTranslation("audit.empty")));
            return;
        }
        var table = new DataTable<AuditPage.Entry>(getTranslation("menu.audit"))
                .text(getTranslation("audit.when"), entry -> Formats.moment(entry.at(), getLocale()))
                .cells(getTranslation("audit.what"), this::action)
                .cells(getTranslation("audit.whom"), entry -> subject(filter, entry))
                .text(getTranslation("audit.who"), entry -> nameOrErased(entry.actorName()))
                .text(getTranslation("audit.centre"), entry -> entry.centre().orElse("–"));
        table.setRows(page.entries());
        add(
                table,
                new Pager(
                        page.number(),
                        page.entries().size(),
                        AuditPage.SIZE,
                        page.total(),
                        number -> Address.of(AuditNavigation.AUDIT, query(filter, number))));
    }

    private Component filterForm(AuditFilter filter) {
        var actions = new ArrayList<Optional<String>>(List.of(Optional.empty()));
        log.actions().stream().map(Optional::of).forEach(actions::add);
        var action = new NativeSelect<>(
                        getTranslation("audit.what"),
                        ACTION,
                        actions,
                        item -> item.map(this::text).orElseGet(() -> getTranslation("audit.filter.all")))
                .with(filter.action());
        var button = new NativeButton(
                getTranslation("people.show"),
                _ -> UI.getCurrent()
                        .navigate(
                                AuditView.class,
                                query(new AuditFilter(filter.centre(), action.value(), filter.person()), 0)));
        button.addClassName("btn");
        var form = new Div(action, button);
        form.addClassName("form-row");
        if (filter.person().isPresent() || filter.centre().isPresent()) {
            form.add(new Anchor(AuditNavigation.AUDIT, getTranslation("audit.all")));
        }
        return form;
    }

    private static QueryParameters query(AuditFilter filter, int page) {
        return Address.parameters(
                AuditNavigation.CENTRE,
                filter.centre().map(TrainingCentreId::toString).orElse(""),
                ACTION,
                filter.action().orElse(""),
                AuditNavigation.PERSON,
                filter.person().map(PersonId::toString).orElse(""),
                "page",
                page == 0 ? "" : String.valueOf(page + 1));
    }

    private Component action(AuditPage.Entry entry) {
        var details = new Span(labels.details(entry));
        details.addClassNames("small", "muted");
        var cell = new Div(new Span(text(entry.action())), details);
        cell.addClassName("stack-tight");
        return cell;
    }

    private Component subject(AuditFilter filter, AuditPage.Entry entry) {
        return entry.subject()
                .<Component>map(person -> new Anchor(
                        Address.of(
                                AuditNavigation.AUDIT,
                                query(new AuditFilter(filter.centre(), Optional.empty(), Optional.of(person)), 0)),
                        entry.subjectName().isEmpty() ? getTranslation("audit.erased") : entry.subjectName()))
                .orElseGet(() -> new Span("–"));
    }

    private String nameOrErased(String name) {
        return name.isEmpty() ? getTranslation("audit.erased") : name;
    }

    private String text(String action) {
        return getTranslation("audit." + action);
    }
}
