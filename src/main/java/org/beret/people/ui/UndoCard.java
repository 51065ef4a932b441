package org.beret.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

/** Says what was just done to many, and takes it back. */
class UndoCard extends Div {

    UndoCard(String done, Runnable undo) {
        addClassNames("notice", "plain");
        var button = new NativeButton(getTranslation("people.many.undo"), _ -> undo.run());
        button.addClassNames("btn", "quiet");
        add(new Paragraph(done), button);
    }
}
