package org.beret.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a view: breadcrumb, heading, a line below it, and actions. */
public final class PageHead extends Div {

    private final Div texts = new Div();
    private final Div actions = new Div();

    public PageHead(String title) {
        addClassName("page-head");
        actions.addClassName("actions");
        texts.add(new H1(title));
        add(texts, actions);
    }

    /** A line below the heading. */
    public PageHead about(String text) {
        var line = new Paragraph(text);
        line.addClassName("muted");
        texts.add(line);
        return this;
    }

    /** A link above the heading to the view that contains this one. */
    public PageHead breadcrumb(String address, String name) {
        var back = new Nav(new Anchor(address, name));
        back.addClassNames("small", "crumbs");
        texts.addComponentAsFirst(back);
        return this;
    }

    /** Adds a link or button at the end. */
    public PageHead action(Component action) {
        actions.add(action);
        return this;
    }
}
