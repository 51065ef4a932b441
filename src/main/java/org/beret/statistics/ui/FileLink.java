package org.beret.statistics.ui;

import com.vaadin.flow.component.html.Anchor;

/** A link to figures as a file; the browser keeps the screen open beside it. */
class FileLink extends Anchor {

    FileLink(String address, String text) {
        super(address, text);
        addClassName("btn");
        setRouterIgnore(true);
        getElement().setAttribute("download", true);
    }
}
