package org.beret.statistics.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.CountryCode;
import org.beret.shell.Notices;
import org.beret.shell.Refusal;
import org.beret.shell.TextBox;
import org.beret.statistics.parity.Compact;
import org.beret.statistics.parity.Compact.Status;
import org.beret.statistics.parity.ParityContext;
import org.beret.texts.Formats;

/** Card with the compact status of a country, its date and source, and a form to change it. */
class CompactCard extends Div {

    private final ParityContext context;
    private final CountryCode country;
    private final Refusal refusal = new Refusal();
    private final Paragraph text = new Paragraph();
    private final NativeDetails form = new NativeDetails();
    private long seen = Compact.NOT_ENTERED;

    CompactCard(ParityContext context, CountryCode country) {
        this.context = context;
        this.country = country;
        addClassNames("card", "stack", "compact");
        refusal.whenChanged(this::show);
        form.setContent(fields());
        add(new H2(getTranslation("compact.title")), text, refusal, form);
        show();
    }

    /** Shows what is entered now; what is typed into the form stays. */
    private void show() {
        var compact = context.compact(country);
        seen = compact.map(Compact::version).orElse(Compact.NOT_ENTERED);
        text.setText(compact.map(this::description).orElseGet(() -> getTranslation("compact.not-entered")));
        form.setSummaryText(getTranslation(compact.isPresent() ? "compact.change" : "compact.enter"));
    }

    private String description(Compact compact) {
        return getTranslation(
                "compact.said." + compact.status(), Formats.day(compact.datedOn(), getLocale()), compact.source());
    }

    private Div fields() {
        var status = new Select<Status>();
        status.setLabel(getTranslation("compact.status"));
        status.setItems(Status.values());
        status.setItemLabelGenerator(value -> getTranslation("compact.status." + value));
        status.setValue(Status.JOINED);
        var date = new TextBox(getTranslation("compact.date"), "compact-date", 10).ofType("date", "off");
        var source = new TextBox(getTranslation("compact.source"), "compact-source", ParityContext.MAX_SOURCE_LENGTH);
        var enter = new NativeButton(
                getTranslation("compact.enter"),
                _ -> refusal.run(() -> enter(status.getValue(), date.value(), source.value())));
        enter.addClassNames("btn", "primary");
        var fields = new Div(status, date, source, enter);
        fields.addClassName("form-row");
        return fields;
    }

    private void enter(Status status, String date, String source) {
        context.enter(country, status, day(date), source, seen);
        Notices.done(getTranslation("compact.entered"));
        form.setOpen(false);
        show();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            throw new BusinessRuleViolation("compact.refused.date");
        }
    }
}
