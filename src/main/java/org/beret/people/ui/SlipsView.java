package org.beret.people.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.beret.background.WorkState;
import org.beret.people.PeopleNavigation;
import org.beret.people.slips.Slips;
import org.beret.people.slips.Slips.Standing;
import org.beret.shell.PageView;
import org.beret.shell.Polling;

/** The slips that colleagues of the centre have made within a day, with the progress of each. */
@Route(PeopleNavigation.SLIPS)
@RolesAllowed("TRAINING_CENTRE")
class SlipsView extends PageView {

    private final Slips slips;
    private final Div cards = new Div();
    private final Polling polling = new Polling();
    private List<Standing> shown = List.of();

    SlipsView(Slips slips) {
        this.slips = slips;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        begin(getTranslation("slips.made"))
                .breadcrumb(PeopleNavigation.PEOPLE, getTranslation("menu.people"))
                .about(getTranslation("slips.made.about"));
        cards.addClassName("stack");
        add(cards);
        show(slips.ofMyCentre());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        look(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        polling.stop(event.getUI());
    }

    /** What has not changed stays as it is, with the keyboard on its button. */
    private void look(UI ui) {
        var now = slips.ofMyCentre();
        if (!now.equals(shown)) {
            show(now);
        }
        if (now.stream().anyMatch(one -> one.batch().state() == WorkState.RUNNING)) {
            polling.start(ui, () -> look(ui));
        } else {
            polling.stop(ui);
        }
    }

    private void show(List<Standing> now) {
        shown = now;
        cards.removeAll();
        now.forEach(one -> cards.add(new SlipBatchCard(one, slips, () -> getUI().ifPresent(this::look))));
        if (now.isEmpty()) {
            var card = new Div(
                    new H2(getTranslation("slips.made.none")), new Paragraph(getTranslation("slips.made.none.hint")));
            card.addClassName("card");
            cards.add(card);
        }
    }
}
