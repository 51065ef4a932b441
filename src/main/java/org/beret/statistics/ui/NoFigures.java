package org.beret.statistics.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shell.PageHead;

/** Explains why the parameters of an address are refused, with a link to the unfiltered screen. */
class NoFigures extends Div {

    NoFigures(BusinessRuleViolation refused, String path) {
        var why = new Paragraph(getTranslation(refused.messageKey(), refused.values()));
        why.addClassNames("notice", "bad");
        why.getElement().setAttribute("role", "alert");
        var all = new Anchor(path, getTranslation("figures.refused.way-out"));
        all.addClassName("btn");
        add(new PageHead(getTranslation("figures.refused.title")), why, all);
    }
}
