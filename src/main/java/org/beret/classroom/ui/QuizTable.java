package org.beret.classroom.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import org.beret.classroom.ClassroomNavigation;
import org.beret.classroom.supervised.SupervisedLabels;
import org.beret.classroom.supervised.SupervisedQuiz;
import org.beret.shell.Badge;
import org.beret.shell.Badge.Mood;
import org.beret.shell.DataTable;
import org.beret.shell.ScreenTexts;
import org.beret.texts.Formats;
import org.beret.texts.TextsIn;

/** The supervised quizzes of a cohort, each with the way to who takes it. */
class QuizTable extends DataTable<SupervisedQuiz> {

    private final SupervisedLabels labels;
    private final TextsIn texts = ScreenTexts.current();

    QuizTable(SupervisedLabels labels, List<SupervisedQuiz> quizzes, Instant now) {
        super(ScreenTexts.current().text("supervised.quizzes"));
        this.labels = labels;
        cells(texts.text("classroom.form.module"), this::module);
        cells(texts.text("classroom.when.title"), quiz -> when(quiz, now));
        text(texts.text("classroom.place"), quiz -> quiz.details().place());
        text(texts.text("supervised.where"), quiz -> texts.text(where(quiz)));
        number(texts.text("supervised.begun"), quiz -> Formats.number(quiz.begun(), texts.locale()));
        setRows(quizzes);
    }

    private Component module(SupervisedQuiz quiz) {
        return new Anchor(
                ClassroomNavigation.quiz(quiz), labels.module(quiz.details().module(), texts));
    }

    private Component when(SupervisedQuiz quiz, Instant now) {
        var cell = new Div(new Span(labels.when(quiz, texts)), new Span(" "), badge(quiz, now));
        cell.addClassName("row");
        return cell;
    }

    /** How it stands with a quiz, for the table and the head of its screen. */
    static Badge badge(SupervisedQuiz quiz, Instant now) {
        var texts = ScreenTexts.current();
        if (quiz.takenBack()) {
            return new Badge(Mood.WARN, texts.text("supervised.state.taken-back"));
        }
        if (quiz.isOpen(now)) {
            return new Badge(Mood.GOOD, texts.text("supervised.state.open"));
        }
        var over = quiz.closedAt().isPresent() ? "supervised.state.closed" : "supervised.state.over";
        return new Badge(Mood.PLAIN, texts.text(quiz.isOver(now) ? over : "supervised.state.coming"));
    }

    static String where(SupervisedQuiz quiz) {
        return quiz.details().onlyHere() ? "supervised.where.only" : "supervised.where.also";
    }
}
