package org.beret.statistics.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shell.PageHead;

/** Says why an address shows no figures, and leads to one that does. */
class NoFigures extends Div {

    NoFigures(BusinessRuleViolation refused, String wayOut) {
        var why = new Paragraph(getTranslation(refused.messageKey(), refused.values()));
        why.addClassNames("notice", "bad");
        why.getElement().setAttribute("role", "alert");
        var all = new Anchor(wayOut, getTranslation("figures.refused.way-out"));
        all.addClassName("btn");
        add(new PageHead(getTranslation("figures.refused.title")), why, all);
    }
}
