package org.beret.kit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beret.catalogue.CourseModule;
import org.beret.kit.KitNavigation;
import org.beret.kit.KitOrder;
import org.beret.kit.Kits;
import org.beret.shell.DataTable;
import org.beret.shell.PageView;
import org.beret.shell.ReadingLanguages;
import org.beret.texts.Formats;

/** The modules of which there is a kit, and in which languages. */
@Route(KitNavigation.KITS)
@Menu(title = "menu.kits", order = 7.5)
@RolesAllowed("TRAINING_CENTRE")
class KitsView extends PageView {

    private final Kits kits;

    KitsView(Kits kits) {
        this.kits = kits;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        begin(getTranslation("kits.title")).about(getTranslation("kits.about"));
        var reader = ReadingLanguages.of(getLocale());
        var table = new DataTable<CourseModule>(getTranslation("kits.title"))
                .cells(
                        getTranslation("kits.module"),
                        module -> new Anchor(
                                KitNavigation.of(module.id()), module.title().in(reader)))
                .number(
                        getTranslation("kits.lessons"),
                        module -> Formats.number(module.lessons().size(), getLocale()))
                .text(getTranslation("kits.languages"), this::languages);
        table.setRows(kits.modules());
        add(table);
    }

    private String languages(CourseModule module) {
        return String.join(
                ", ",
                KitOrder.languages(module).stream()
                        .map(language -> language.nameIn(getLocale()))
                        .toList());
    }
}
