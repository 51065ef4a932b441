package org.beret.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A bar for a part of a whole, above the label that says it. */
public final class ProgressBar extends Div {

    public ProgressBar(long part, long whole, String label) {
        addClassName("progress");
        var bar = new Div();
        bar.addClassName("track");
        bar.getElement().setAttribute("aria-hidden", "true");
        var fill = new Div();
        fill.setWidth((whole == 0 ? 0 : part * 100 / whole) + "%");
        bar.add(fill);
        var text = new Span(label);
        text.addClassNames("small", "muted");
        add(bar, text);
    }
}
