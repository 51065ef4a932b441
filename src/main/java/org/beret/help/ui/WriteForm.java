package org.beret.help.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.beret.help.MessageId;
import org.beret.help.NewMessage;
import org.beret.help.Place;
import org.beret.shared.Language;
import org.beret.shell.Refusal;
import org.beret.shell.TextArea;

/** What a trainee writes, and where they were. */
class WriteForm extends Div {

    private final MessageId id = MessageId.next();

    /** Hands over what was typed; {@code key} begins those of its texts. */
    WriteForm(String key, Place place, String where, Consumer<NewMessage> send) {
        addClassNames("card", "stack");
        if (!where.isEmpty()) {
            add(new Paragraph(getTranslation("help.place", where)));
        }
        var refusal = new Refusal();
        var words = new TextArea(getTranslation(key + ".words"), "help-words", NewMessage.LONGEST);
        var button = new NativeButton(
                getTranslation("help.send"),
                _ -> refusal.run(
                        () -> send.accept(new NewMessage(id, place, Language.of(getLocale()), words.value()))));
        button.addClassNames("btn", "primary");
        add(words, refusal, button);
    }
}
