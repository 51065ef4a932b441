package org.beret.shell;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.beret.texts.Formats;
import org.springframework.beans.factory.ObjectProvider;

/** A link in the bar to what is new, with how much that is. */
final class Bell extends Anchor {

    private static final String DRAWING = """
            <span class="drawing" aria-hidden="true"><svg viewBox="0 0 24 24" width="22" height="22" fill="none"
            stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">
            <path d="M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5a2.2 2.2 0 0 0 4 0M12 5V3.2"/></svg></span>""";

    private final ObjectProvider<WhatIsNew> source;
    private final Span count = new Span();

    Bell(ObjectProvider<WhatIsNew> source) {
        this.source = source;
        addClassName("bell");
        count.addClassName("count");
        count.getElement().setAttribute("aria-hidden", "true");
        add(new Html(DRAWING), count);
        refresh();
    }

    void refresh() {
        var found = source.stream().flatMap(one -> one.forMe().stream()).findFirst();
        setVisible(found.isPresent());
        found.ifPresent(this::show);
    }

    /** Whether it leads to this address. */
    boolean leadsTo(String address) {
        return isVisible() && getHref().equals(address);
    }

    private void show(WhatIsNew.Count fresh) {
        setHref(fresh.address());
        var number = Formats.number(fresh.items(), getLocale());
        count.setText(number);
        count.setVisible(fresh.items() > 0);
        var name = getTranslation("news.title");
        setAriaLabel(fresh.items() > 0 ? getTranslation("labelled", name, number) : name);
    }
}
