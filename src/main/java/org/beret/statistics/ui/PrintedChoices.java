package org.beret.statistics.ui;

import com.vaadin.flow.component.html.Paragraph;

/** What figures were filtered by, in one line that stands only on paper: a selector would be printed as a box with a cut word. */
class PrintedChoices extends Paragraph {

    PrintedChoices() {
        addClassName("on-paper");
    }

    void append(String choice) {
        setText(getText().isEmpty() ? choice : getText() + " · " + choice);
    }
}
