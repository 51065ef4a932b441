package org.beret.classroom.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;
import org.beret.classroom.ClassroomNavigation;
import org.beret.classroom.supervised.SupervisedLabels;
import org.beret.classroom.supervised.SupervisedLists;
import org.beret.classroom.supervised.SupervisedLists.Shown;
import org.beret.classroom.supervised.SupervisedQuiz;
import org.beret.classroom.supervised.SupervisedQuizId;
import org.beret.classroom.supervised.SupervisedQuizzes;
import org.beret.shell.Address;
import org.beret.shell.PageView;
import org.beret.shell.Polling;
import org.beret.shell.ScreenTexts;
import org.beret.texts.ClockTimes;

/** The screen for the projector: the word in large letters, until when, and how many have begun and handed in. */
@Route(ClassroomNavigation.BOARD)
@RolesAllowed("TRAINING_CENTRE")
class BoardView extends PageView {

    private final SupervisedQuizzes quizzes;
    private final SupervisedLists lists;
    private final SupervisedLabels labels;
    private final Clock clock;
    private final Polling polling = new Polling();
    private final Paragraph word = new Paragraph();
    private final Paragraph time = new Paragraph();
    private final Paragraph count = new Paragraph();

    BoardView(SupervisedQuizzes quizzes, SupervisedLists lists, SupervisedLabels labels, Clock clock) {
        this.quizzes = quizzes;
        this.lists = lists;
        this.labels = labels;
        this.clock = clock;
        word.addClassNames("wall-code", "word");
        time.addClassName("wall-line");
        count.addClassName("wall-line");
        word.setId("board-word");
        time.setId("board-time");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var quiz = quizzes.find(new SupervisedQuizId(Address.id(event, "quiz")));
        begin(labels.module(quiz.details().module(), ScreenTexts.current()))
                .breadcrumb(ClassroomNavigation.quiz(quiz), getTranslation("supervised.quiz"))
                .about(getTranslation("supervised.board.about"));
        var wall = new Div(word, time, count);
        wall.addClassNames("card", "wall");
        add(wall);
        show(quiz.id());
        addAttachListener(attached -> polling.start(attached.getUI(), () -> show(quiz.id())));
        getUI().ifPresent(ui -> polling.start(ui, () -> show(quiz.id())));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        polling.stop(event.getUI());
    }

    private void show(SupervisedQuizId id) {
        var quiz = quizzes.find(id);
        var now = lists.board(id);
        word.setVisible(now.isPresent());
        count.setVisible(now.isPresent());
        now.ifPresentOrElse(shown -> show(quiz, shown), () -> time.setText(closed(quiz)));
    }

    private void show(SupervisedQuiz quiz, Shown shown) {
        word.setText(shown.word().toUpperCase(Locale.ROOT));
        var left =
                Duration.between(clock.instant(), quiz.ends()).plusSeconds(59).toMinutes();
        var ends = LocalDateTime.ofInstant(quiz.ends(), quiz.zone()).toLocalTime();
        time.setText(getTranslation("supervised.board.time", ClockTimes.of(ends, getLocale()), left));
        count.setText(getTranslation("supervised.board.count", shown.begun(), shown.handedIn()));
    }

    private String closed(SupervisedQuiz quiz) {
        return quiz.isOver(clock.instant())
                ? getTranslation("supervised.board.over")
                : getTranslation("supervised.board.coming", labels.when(quiz, ScreenTexts.current()));
    }
}
