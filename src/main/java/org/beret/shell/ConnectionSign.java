package org.beret.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;

/** Server side of {@code frontend/connection-sign.ts}, which says in the browser that the connection is lost, or back. */
@Tag("beret-connection-sign")
@JsModule("./connection-sign.ts")
final class ConnectionSign extends Div {

    ConnectionSign() {
        getElement().setAttribute("role", "status");
        getElement().setAttribute("lost", getTranslation("header.connection-lost"));
        getElement().setAttribute("back", getTranslation("header.online"));
    }
}
