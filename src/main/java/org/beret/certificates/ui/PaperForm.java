package org.beret.certificates.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.BiConsumer;
import org.beret.certificates.elsewhere.PaperType;
import org.beret.certificates.elsewhere.Papers;
import org.beret.shell.Refusal;
import org.beret.shell.TextBox;

/** Where a paper is noted, and its file sent. */
class PaperForm extends Div {

    private static final int LONGEST_NOTE = 500;
    private static final byte[] NO_FILE = {};

    PaperForm(BiConsumer<String, byte[]> keep) {
        addClassNames("card", "stack");
        var refusal = new Refusal();
        var note = new TextBox(getTranslation("paper.note"), "paper-note", LONGEST_NOTE).required();
        var alone = new NativeButton(
                getTranslation("paper.keep"), _ -> refusal.run(() -> keep.accept(note.value(), NO_FILE)));
        alone.addClassName("btn");
        var upload = new FileUpload(
                Papers.LARGEST,
                PaperType.endings(),
                "paper.refused.type",
                refusal,
                file -> keep.accept(note.value(), file));
        add(
                new H2(getTranslation("paper.form")),
                new Paragraph(getTranslation("paper.form.about")),
                note,
                refusal,
                upload,
                new Div(alone));
    }
}
