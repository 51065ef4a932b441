package org.beret.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.beret.people.zones.CentreZoneSettings.Setting;
import org.beret.people.zones.TimeZones;
import org.beret.shared.Language;
import org.beret.shell.EditedFields;
import org.beret.shell.NativeSelect;
import org.beret.shell.Notices;
import org.beret.shell.Refusal;

/** Chooses the time zone of a centre: those of its country first. A refusal says why and keeps what was chosen. */
class TimeZoneForm extends Div {

    /** Stores a zone if this version is still the stored one; whether it is another one now. */
    interface Save {
        boolean save(ZoneId zone, long seen);
    }

    /** A form that shows what is stored, read at once and when others changed it meanwhile. */
    TimeZoneForm(TimeZones zones, Supplier<Setting> stored, Save save) {
        addClassNames("card", "stack");
        var language = Language.of(getLocale());
        var setting = stored.get();
        var choices = Stream.concat(
                        zones.choices(setting.country(), language).stream().map(TimeZones.Choice::zone),
                        Stream.of(setting.zone()))
                .distinct()
                .toList();
        var select = new NativeSelect<>(
                getTranslation("centre.zone.label"), "centre-zone", choices, zone -> zones.name(zone, language));
        var fields = new EditedFields<ZoneId>()
                .add(select.label(), zone -> zone, select::value, select::with, zone -> zones.name(zone, language));
        fields.show(setting.edited());
        var refusal = new Refusal();
        var submit = new NativeButton(
                getTranslation("person.save"),
                _ -> refusal.run(() -> {
                    var chosen = select.value();
                    fields.save(
                            seen -> said(save.save(chosen, seen), zones.name(chosen, language)),
                            () -> stored.get().edited());
                    fields.show(stored.get().edited());
                }));
        submit.addClassNames("btn", "primary");
        add(new Paragraph(getTranslation("centre.zone.about")), select, refusal, new Div(submit));
    }

    private void said(boolean changed, String zone) {
        Notices.saved(changed, getTranslation("centre.zone.done", zone));
    }
}
