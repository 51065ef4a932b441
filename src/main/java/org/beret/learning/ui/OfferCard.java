package org.beret.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.beret.catalogue.ModuleId;
import org.beret.learning.measure.AfterCompletion;
import org.beret.learning.measure.HomeOffer;
import org.beret.learning.measure.Offer;
import org.springframework.beans.factory.ObjectProvider;

/** Card of what another module offers, on the first screen or after a module is completed. */
class OfferCard extends Div {

    private OfferCard(Offer offer) {
        addClassNames("card", "next-step", "offer");
        var about = new Div(new H2(getTranslation(offer.title())), new Paragraph(getTranslation(offer.about())));
        var link = new Anchor(offer.address(), getTranslation(offer.action()));
        link.addClassName("btn");
        add(about, link);
    }

    /** On the first screen. */
    static Component[] of(ObjectProvider<HomeOffer> offers) {
        return offers.orderedStream()
                .flatMap(offering -> offering.forMe().stream())
                .map(OfferCard::new)
                .toArray(Component[]::new);
    }

    static Component[] of(ObjectProvider<AfterCompletion> offers, ModuleId module) {
        return offers.orderedStream()
                .flatMap(offering -> offering.of(module).stream())
                .map(OfferCard::new)
                .toArray(Component[]::new);
    }
}
