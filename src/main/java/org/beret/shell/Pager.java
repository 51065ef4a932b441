package org.beret.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.function.IntFunction;
import org.beret.texts.Formats;

/** Links to the previous and next page of a list; each page has its own address. */
public final class Pager extends Nav {

    public Pager(int number, int rows, int size, long total, IntFunction<String> address) {
        addClassName("row");
        setAriaLabel(getTranslation("pager.title"));
        var first = (long) number * size;
        if (number > 0) {
            add(new Anchor(address.apply(number - 1), getTranslation("pager.previous")));
        }
        add(new Span(getTranslation(
                "pager.shown",
                Formats.number(rows == 0 ? 0 : first + 1, getLocale()),
                Formats.number(first + rows, getLocale()),
                Formats.number(total, getLocale()))));
        if (first + rows < total) {
            add(new Anchor(address.apply(number + 1), getTranslation("pager.next")));
        }
    }
}
