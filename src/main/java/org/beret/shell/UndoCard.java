package org.beret.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

/** Says what was just done to people, and takes it back. */
public final class UndoCard extends Div {

    /**
     * The sentence and its button.
     *
     * @param done what was done
     */
    public UndoCard(String done, Runnable undo) {
        addClassNames("notice", "plain");
        var button = new NativeButton(getTranslation("people.many.undo"), _ -> undo.run());
        button.addClassNames("btn", "quiet");
        add(new Paragraph(done), button);
    }
}
