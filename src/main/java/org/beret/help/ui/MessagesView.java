package org.beret.help.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.beret.help.HelpNavigation;
import org.beret.help.Message;
import org.beret.help.MessageDesk;
import org.beret.help.MessageId;
import org.beret.shell.ReadingLanguages;

/** What the trainees of a centre have asked, to be answered here. */
@Route(HelpNavigation.MESSAGES)
@Menu(title = "menu.messages", order = 3.5)
@RolesAllowed("TRAINING_CENTRE")
class MessagesView extends AnsweringView {

    private final MessageDesk desk;
    private final PlaceLabels labels;

    MessagesView(MessageDesk desk, PlaceLabels labels) {
        super("messages");
        this.desk = desk;
        this.labels = labels;
    }

    @Override
    List<Message> messages() {
        return desk.ofMyCentre();
    }

    @Override
    String place(Message message) {
        return labels.of(message.place(), ReadingLanguages.of(getLocale()));
    }

    @Override
    void answer(MessageId message, String words) {
        desk.answer(message, words);
    }
}
