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

/** The mistakes in the course that trainees have reported, to be answered here. */
@Route(HelpNavigation.MISTAKES)
@Menu(title = "menu.mistakes", order = 4.5)
@RolesAllowed("ADMINISTRATOR")
class MistakesView extends AnsweringView {

    private final MessageDesk desk;
    private final PlaceLabels labels;

    MistakesView(MessageDesk desk, PlaceLabels labels) {
        super("mistakes");
        this.desk = desk;
        this.labels = labels;
    }

    @Override
    List<Message> messages() {
        return desk.mistakes();
    }

    @Override
    String place(Message message) {
        return labels.inFull(message.place(), ReadingLanguages.of(getLocale()));
    }

    @Override
    void answer(MessageId message, String words) {
        desk.answerMistake(message, words);
    }
}
