package org.beret.certificates.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.beret.certificates.CentreCertificates.Held;
import org.beret.cohorts.DueDate;

/** The certificates of a cohort that have to be renewed, and one button for all of them. */
class RenewalCard extends Div {

    RenewalCard(List<Held> due, Consumer<DueDate> begin) {
        addClassName("card");
        var names = due.stream().map(held -> held.person().listName()).collect(Collectors.joining(" · "));
        add(
                new H2(getTranslation("renewal.title")),
                new Paragraph(getTranslation("renewal.about", due.size(), names)),
                new RenewalForm(begin));
    }
}
