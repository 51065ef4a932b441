package org.beret.classroom.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import org.beret.classroom.supervised.QuizList;
import org.beret.classroom.supervised.SupervisedLabels;
import org.beret.classroom.supervised.SupervisedLists;
import org.beret.classroom.supervised.SupervisedQuiz;
import org.beret.classroom.supervised.SupervisedQuizId;
import org.beret.classroom.supervised.SupervisedQuizzes;
import org.beret.shell.Acts;
import org.beret.shell.Polling;
import org.beret.shell.Refusal;
import org.beret.shell.ScreenTexts;

/** How far everybody is, by itself as they begin and hand in; longer, closed or open again at a click. */
class QuizPanel extends Div {

    private final SupervisedQuizzes quizzes;
    private final SupervisedLists lists;
    private final SupervisedLabels labels;
    private final Clock clock;
    private final SupervisedQuizId id;
    private final Polling polling = new Polling();
    private final Div state = new Div();
    private final Div acts = new Div();
    private final Refusal refusal = new Refusal();
    private final Paragraph count = new Paragraph();
    private final Div people = new Div();
    private String stamp = "";

    QuizPanel(
            SupervisedQuizzes quizzes,
            SupervisedLists lists,
            SupervisedLabels labels,
            Clock clock,
            SupervisedQuizId id) {
        this.quizzes = quizzes;
        this.lists = lists;
        this.labels = labels;
        this.clock = clock;
        this.id = id;
        addClassName("stack");
        state.addClassName("row");
        acts.addClassName("row");
        count.setId("quiz-count");
        count.getElement().setAttribute("role", "status");
        add(state, acts, refusal, count, people);
        look();
    }

    void follow(UI ui) {
        polling.start(ui, this::look);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        polling.stop(event.getUI());
    }

    private void look() {
        var now = lists.stamp(id);
        if (!now.equals(stamp)) {
            stamp = now;
            show(lists.of(id));
        }
    }

    private void show(QuizList list) {
        var quiz = list.quiz();
        state.removeAll();
        state.add(new Span(labels.when(quiz, ScreenTexts.current())), QuizTable.badge(quiz, clock.instant()));
        acts.removeAll();
        offer(quiz);
        count.setText(
                getTranslation("supervised.count", list.begun(), list.entries().size(), list.handedIn(), list.passed())
                        + (list.gone() == 0 ? "" : " " + getTranslation("supervised.gone", list.gone())));
        people.removeAll();
        people.add(list.entries().isEmpty() ? new Paragraph(getTranslation("classroom.nobody")) : new QuizPeople(list));
    }

    private void offer(SupervisedQuiz quiz) {
        var now = clock.instant();
        var minutes = SupervisedQuizzes.EXTENSION.toMinutes();
        if (quiz.canBeExtended(now)) {
            act(
                    getTranslation("supervised.extend", minutes),
                    getTranslation("supervised.extended", minutes),
                    () -> quizzes.extend(id, quiz.version()));
        }
        if (quiz.isOpen(now)) {
            act(getTranslation("supervised.close"), getTranslation("supervised.closed"), () -> quizzes.close(id));
        } else if (quiz.closedAt().isPresent()
                && quiz.details().time().ends(quiz.zone()).isAfter(now)) {
            act(getTranslation("supervised.reopen"), getTranslation("supervised.reopened"), () -> quizzes.reopen(id));
        }
    }

    private void act(String label, String done, Runnable act) {
        var button = new NativeButton(label, _ -> refusal.run(() -> Acts.run(act, this::look, done)));
        button.addClassName("btn");
        acts.add(button);
    }
}
