package org.beret.help.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import org.beret.help.HelpNavigation;
import org.beret.help.NewMessage;
import org.beret.help.OwnMessages;
import org.beret.help.Place;
import org.beret.shell.Notices;
import org.beret.shell.PageView;
import org.beret.shell.ReadingLanguages;

/** A screen on which a trainee writes, about where they were, and reads what they were answered. */
abstract class WriteView extends PageView {

    private final OwnMessages messages;
    private final PlaceLabels labels;
    private final String key;

    /** {@code key} begins those of its texts. */
    WriteView(OwnMessages messages, PlaceLabels labels, String key) {
        this.messages = messages;
        this.labels = labels;
        this.key = key;
        addClassName("reading");
    }

    abstract void send(OwnMessages messages, NewMessage message);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Place.of(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(HelpNavigation.PLACE)
                .orElse("")));
    }

    private void show(Place place) {
        var reader = ReadingLanguages.of(getLocale());
        begin(getTranslation(key)).about(getTranslation(key + ".about"));
        add(new Paragraph(getTranslation("help.not-for-reports")));
        add(new WriteForm(key, place, labels.of(place, reader), message -> {
            send(messages, message);
            show(place);
            Notices.done(getTranslation(key + ".sent"));
        }));
        var mine = messages.mine();
        if (!mine.isEmpty()) {
            add(new H2(getTranslation("help.mine")));
            mine.forEach(message -> add(new MessageCard(message, labels.of(message.place(), reader))));
            messages.markSeen();
        }
    }
}
