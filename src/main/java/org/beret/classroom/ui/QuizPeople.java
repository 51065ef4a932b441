package org.beret.classroom.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.beret.classroom.supervised.QuizList;
import org.beret.classroom.supervised.QuizList.Entry;
import org.beret.classroom.supervised.QuizList.State;
import org.beret.shell.Badge;
import org.beret.shell.Badge.Mood;
import org.beret.shell.DataTable;
import org.beret.shell.ScreenTexts;
import org.beret.texts.ClockTimes;
import org.beret.texts.TextsIn;

/** Who takes a supervised quiz: when they began and handed in, by the clock on the wall of the centre, and whether they passed. */
class QuizPeople extends DataTable<Entry> {

    private final TextsIn texts = ScreenTexts.current();

    QuizPeople(QuizList list) {
        super(ScreenTexts.current().text("supervised.people"));
        cells(texts.text("classroom.person"), entry -> AttendanceTable.name(entry.person()));
        cells(texts.text("supervised.state"), this::state);
        text(texts.text("supervised.begun-at"), entry -> time(entry.begunAt(), list));
        text(texts.text("supervised.handed-in-at"), entry -> time(entry.submittedAt(), list));
        setRows(list.entries());
    }

    private Component state(Entry entry) {
        return new Badge(
                mood(entry.state()),
                texts.text("supervised.state." + entry.state().name()));
    }

    private static Mood mood(State state) {
        return switch (state) {
            case PASSED, COMPLETED -> Mood.GOOD;
            case FAILED -> Mood.BAD;
            case NOT_ASKED -> Mood.WARN;
            case NOT_BEGUN, WRITING -> Mood.PLAIN;
        };
    }

    private String time(Optional<Instant> moment, QuizList list) {
        return moment.map(at -> LocalDateTime.ofInstant(at, list.quiz().zone()))
                .map(at -> ClockTimes.of(at.toLocalTime(), texts.locale()))
                .orElse("–");
    }
}
