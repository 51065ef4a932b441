package org.beret.kit.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.beret.catalogue.ModuleId;
import org.beret.kit.KitNavigation;
import org.beret.kit.KitOrder;
import org.beret.kit.Kits;
import org.beret.shell.Address;
import org.beret.shell.PageView;
import org.beret.shell.Polling;
import org.beret.shell.ReadingLanguages;

/** The kit of a module: what is in it, and in each language the way to the file. */
@Route(KitNavigation.KIT)
@RolesAllowed("TRAINING_CENTRE")
class KitView extends PageView {

    private static final List<String> CONTENTS = List.of(
            "kit.guide.how.slides",
            "kit.guide.how.cards",
            "kit.guide.how.quiz",
            "kit.guide.how.workbook",
            "kit.guide.how.first-week");

    private final Kits kits;
    private final Polling polling = new Polling();
    private List<KitCard> cards = List.of();

    KitView(Kits kits) {
        this.kits = kits;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var module = kits.module(new ModuleId(Address.text(event, "module")));
        begin(module.title().in(ReadingLanguages.of(getLocale())))
                .breadcrumb(KitNavigation.KITS, getTranslation("kits.title"))
                .about(getTranslation("kit.about"));
        cards = KitOrder.languages(module).stream()
                .map(language -> new KitCard(new KitOrder(module.id(), language), kits, this::look))
                .toList();
        cards.forEach(this::add);
        add(new H2(getTranslation("kit.guide.how")), contents());
        getUI().ifPresent(this::look);
    }

    private Component contents() {
        var list = new UnorderedList();
        CONTENTS.forEach(key -> list.add(new ListItem(getTranslation(key))));
        return list;
    }

    /** Entered for the first time, the view knows no window yet. */
    @Override
    protected void onAttach(AttachEvent event) {
        look(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        polling.stop(event.getUI());
    }

    /** Shows how far all are, and looks again while one goes on. */
    private void look(UI ui) {
        cards.forEach(KitCard::show);
        if (cards.stream().anyMatch(KitCard::goesOn)) {
            polling.start(ui, () -> look(ui));
        } else {
            polling.stop(ui);
        }
    }
}
