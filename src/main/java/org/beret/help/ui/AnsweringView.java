package org.beret.help.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.List;
import org.beret.help.Message;
import org.beret.help.MessageId;
import org.beret.shell.Notices;
import org.beret.shell.PageView;

/** A screen of what trainees have written, to be answered there. */
abstract class AnsweringView extends PageView {

    private final String key;

    /** {@code key} begins those of its texts. */
    AnsweringView(String key) {
        this.key = key;
        addClassName("reading");
    }

    abstract List<Message> messages();

    /** Where it was written; empty if that is no place in the course. */
    abstract String place(Message message);

    abstract void answer(MessageId message, String words);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        begin(getTranslation("menu." + key)).about(getTranslation(key + ".about"));
        var all = messages();
        if (all.isEmpty()) {
            add(new Paragraph(getTranslation(key + ".empty")));
        }
        all.forEach(message -> add(card(message)));
    }

    private MessageCard card(Message message) {
        var card = new MessageCard(message, place(message));
        return card.answerable(words -> {
            answer(message.id(), words);
            show();
            Notices.done(getTranslation("help.answer.sent"));
        });
    }
}
