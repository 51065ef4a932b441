package org.beret.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Where a screen says what has just happened; read out by screen readers, kept until the next screen. */
class NoticeArea extends Div {

    NoticeArea() {
        getElement().setAttribute("role", "status");
    }

    void clear() {
        removeAll();
    }

    void show(String text, boolean bad) {
        removeAll();
        var paragraph = new Paragraph(text);
        paragraph.addClassNames("notice", bad ? "bad" : "good");
        add(paragraph);
        paragraph.getElement().callJsFunction("scrollIntoView");
    }
}
