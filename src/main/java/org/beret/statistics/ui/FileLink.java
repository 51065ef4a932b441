package org.beret.statistics.ui;

import com.vaadin.flow.component.html.Anchor;

/** A link that downloads a file and leaves the screen open. */
class FileLink extends Anchor {

    FileLink(String address, String text) {
        super(address, text);
        addClassName("btn");
        setRouterIgnore(true);
        getElement().setAttribute("download", true);
    }
}
