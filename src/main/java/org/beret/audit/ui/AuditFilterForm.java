package org.beret.audit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beret.audit.AuditFilter;
import org.beret.audit.AuditNavigation;
import org.beret.shell.NativeSelect;
import org.beret.shell.TextBox;

/** Chooses an act, a person and days; the choice becomes the address. */
class AuditFilterForm extends Div {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DAY = 10;

    private final AuditFilter filter;
    private final NativeSelect<Optional<String>> action;
    private final TextBox name;
    private final TextBox from;
    private final TextBox until;

    AuditFilterForm(AuditFilter filter, List<String> actions) {
        this.filter = filter;
        var choices = new ArrayList<Optional<String>>(List.of(Optional.empty()));
        actions.stream().map(Optional::of).forEach(choices::add);
        this.action = new NativeSelect<>(
                        getTranslation("audit.what"),
                        "action",
                        choices,
                        item -> item.map(act -> getTranslation("audit." + act))
                                .orElseGet(() -> getTranslation("audit.filter.all")))
                .with(filter.action());
        this.name = new TextBox(getTranslation("audit.filter.name"), "name", LONGEST_NAME)
                .with(filter.name().orElse(""));
        this.from = day("audit.filter.from", "from", filter.from());
        this.until = day("audit.filter.until", "until", filter.until());
        var button = new NativeButton(getTranslation("people.show"), _ -> show());
        button.addClassName("btn");
        addClassName("form-row");
        add(action, name, from, until, button);
        if (!filter.equals(AuditFilter.ALL)) {
            add(new Anchor(AuditNavigation.AUDIT, getTranslation("audit.all")));
        }
    }

    private TextBox day(String key, String id, Optional<LocalDate> day) {
        return new TextBox(getTranslation(key), id, LONGEST_DAY)
                .ofType("date", "off")
                .with(day.map(LocalDate::toString).orElse(""));
    }

    private void show() {
        var typed = name.value().strip();
        var wanted = new AuditFilter(
                filter.centre(),
                action.value(),
                filter.person(),
                typed.isEmpty() ? Optional.empty() : Optional.of(typed),
                AuditAddress.day(from.value()),
                AuditAddress.day(until.value()));
        UI.getCurrent().navigate(AuditView.class, AuditAddress.query(wanted, 0));
    }
}
