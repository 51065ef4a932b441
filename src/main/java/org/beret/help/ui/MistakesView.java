package org.beret.help.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beret.help.HelpNavigation;
import org.beret.help.Message;
import org.beret.help.MessageDesk;
import org.beret.shell.Notices;
import org.beret.shell.PageView;
import org.beret.shell.ReadingLanguages;

/** The mistakes in the course that trainees have reported, to be answered here. */
@Route(HelpNavigation.MISTAKES)
@Menu(title = "menu.mistakes", order = 4.5)
@RolesAllowed("ADMINISTRATOR")
class MistakesView extends PageView {

    private final MessageDesk desk;
    private final PlaceLabels labels;

    MistakesView(MessageDesk desk, PlaceLabels labels) {
        this.desk = desk;
        this.labels = labels;
        addClassName("reading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        begin(getTranslation("menu.mistakes")).about(getTranslation("mistakes.about"));
        var all = desk.mistakes();
        if (all.isEmpty()) {
            add(new Paragraph(getTranslation("mistakes.empty")));
        }
        all.forEach(message -> add(card(message)));
    }

    private MessageCard card(Message message) {
        var card = new MessageCard(message, labels.of(message.place(), ReadingLanguages.of(getLocale())));
        return card.answerable(words -> {
            desk.answerMistake(message.id(), words);
            show();
            Notices.done(getTranslation("help.answer.sent"));
        });
    }
}
