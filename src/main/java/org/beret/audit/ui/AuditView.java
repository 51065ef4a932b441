package org.beret.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beret.audit.AuditFilter;
import org.beret.audit.AuditLabels;
import org.beret.audit.AuditLog;
import org.beret.audit.AuditNavigation;
import org.beret.audit.AuditPage;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shell.Address;
import org.beret.shell.DataTable;
import org.beret.shell.NamesDownload;
import org.beret.shell.PageView;
import org.beret.shell.Pager;
import org.beret.shell.Refusal;
import org.beret.shell.ScreenTexts;
import org.beret.texts.Formats;
import org.springframework.beans.factory.ObjectProvider;

/** The audit trail, newest entry first. The filter and the page are query parameters. */
@Route(AuditNavigation.AUDIT)
@Menu(title = "menu.audit", order = 30)
@RolesAllowed({"TRAINING_CENTRE", "ADMINISTRATOR"})
class AuditView extends PageView {

    private final AuditLog log;
    private final AuditEntryLabels labels;

    AuditView(AuditLog log, ObjectProvider<AuditLabels> labels) {
        this.log = log;
        this.labels = new AuditEntryLabels(this, labels.orderedStream().toList());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var filter = AuditAddress.filter(event.getLocation());
        begin(getTranslation("menu.audit")).about(getTranslation("audit.about"));
        add(new AuditFilterForm(filter, log.actions()));
        try {
            show(filter, log.list(filter, Address.page(event.getLocation())));
        } catch (BusinessRuleViolation refused) {
            var refusal = new Refusal();
            refusal.show(getTranslation(refused.messageKey(), refused.values()));
            add(refusal);
        }
    }

    private void show(AuditFilter filter, AuditPage page) {
        if (page.entries().isEmpty()) {
            add(new Paragraph(getTranslation("audit.empty")));
            return;
        }
        var table = new DataTable<AuditPage.Entry>(getTranslation("menu.audit"))
                .text(getTranslation("audit.when"), entry -> Formats.moment(entry.at(), getLocale()))
                .cells(getTranslation("audit.what"), this::action)
                .cells(getTranslation("audit.whom"), entry -> subject(filter, entry))
                .text(getTranslation("audit.who"), this::actor)
                .text(getTranslation("audit.centre"), entry -> entry.centre().orElse("–"));
        table.setRows(page.entries());
        add(
                table,
                new Pager(
                        page.number(),
                        page.entries().size(),
                        AuditPage.SIZE,
                        page.total(),
                        number -> Address.of(AuditNavigation.AUDIT, AuditAddress.query(filter, number))),
                new Div(NamesDownload.link(
                        new AuditFile(log, filter, labels, ScreenTexts.current()), getTranslation("audit.file"))));
    }

    private Component action(AuditPage.Entry entry) {
        var details = new Span(labels.details(entry, getLocale()));
        details.addClassNames("small", "muted");
        var act = getTranslation("audit." + entry.action());
        var cell = new Div(
                new Span(entry.times() == 1 ? act : getTranslation("audit.counted", act, entry.times())), details);
        cell.addClassName("stack-tight");
        return cell;
    }

    private Component subject(AuditFilter filter, AuditPage.Entry entry) {
        return entry.subject()
                .<Component>map(person -> new Anchor(
                        Address.of(AuditNavigation.AUDIT, AuditAddress.query(filter.about(person), 0)),
                        nameOrErased(entry.subjectName())))
                .orElseGet(() -> new Span("–"));
    }

    private String actor(AuditPage.Entry entry) {
        return entry.actorName().map(this::nameOrErased).orElse("–");
    }

    private String nameOrErased(String name) {
        return name.isEmpty() ? getTranslation("audit.erased") : name;
    }
}
