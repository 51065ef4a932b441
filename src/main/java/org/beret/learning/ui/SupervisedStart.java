package org.beret.learning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.beret.learning.supervision.QuizSupervision.Announcement;
import org.beret.shell.Refusal;
import org.beret.shell.TextBox;

/** What a trainee reads of a supervised quiz, and where they type the word on the board while it is open. */
class SupervisedStart extends Div {

    private static final int LONGEST = 40;

    SupervisedStart(Announcement announced, boolean mayBegin, QuizCard.Start start) {
        addClassNames("stack", "supervised");
        var text = new Paragraph(announced.text());
        text.addClassNames("notice", "plain");
        add(text);
        if (announced.open() && mayBegin) {
            var word = new TextBox(getTranslation("supervised.word"), "board-word", LONGEST)
                    .ofType("text", "off")
                    .required();
            word.getElement().setAttribute("data-kept", "no");
            var refusal = new Refusal();
            var begin = new NativeButton(
                    getTranslation("supervised.begin"), _ -> refusal.run(() -> start.start(Optional.of(word.value()))));
            begin.addClassNames("btn", "primary");
            add(word, begin, refusal);
        }
    }
}
