package org.beret.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Where a view reports what has just happened: a live region, cleared by the next navigation. */
class NoticeArea extends Div {

    NoticeArea() {
        getElement().setAttribute("role", "status");
    }

    void clear() {
        removeAll();
    }

    void show(String text, String style) {
        removeAll();
        var paragraph = new Paragraph(text);
        paragraph.addClassNames("notice", style);
        add(paragraph);
        paragraph.getElement().callJsFunction("scrollIntoView");
    }
}
