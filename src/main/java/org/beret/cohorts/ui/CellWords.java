package org.beret.cohorts.ui;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.beret.cohorts.MatrixColumn;
import org.beret.cohorts.MatrixRow;
import org.beret.cohorts.MatrixRow.Cell;
import org.beret.learning.EnrolmentState;
import org.beret.shell.Formats;
import org.beret.shell.Pill.Mood;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a cell of the matrix says, on the screen and in a file: where a trainee stands with a module.
 *
 * @param pills states, the most telling one first
 * @param note a date, a version; may be empty
 */
record CellWords(List<Word> pills, String note) {

    /** A state and what it means. */
    record Word(String mood, String text) {}

    /** The pills as the browser takes them. */
    ArrayNode json() {
        var array = JsonNodeFactory.instance.arrayNode();
        pills.forEach(pill -> array.addObject().put("mood", pill.mood()).put("text", pill.text()));
        return array;
    }

    static CellWords of(MatrixRow row, MatrixColumn column) {
        return Optional.ofNullable(row.cells().get(column.module().id()))
                .map(cell -> of(cell, column))
                .orElseGet(() -> new CellWords(List.of(), text("cohort.state.not-assigned")));
    }

    private static CellWords of(Cell cell, MatrixColumn column) {
        var pills = new ArrayList<Word>();
        if (cell.late()) {
            pills.add(word(Mood.WARN, "cohort.state.late"));
        }
        if (cell.stuck()) {
            pills.add(word(Mood.BAD, "cohort.state.stuck"));
        }
        pills.add(state(cell));
        return new CellWords(pills, note(cell, column));
    }

    private static Word state(Cell cell) {
        var score = cell.best().map(best -> Formats.percent(best.right(), best.total(), locale()));
        return switch (cell.state()) {
            case COMPLETED -> word(Mood.GOOD, "cohort.state.completed", score.orElse(""));
            case ASSIGNED -> word(Mood.PLAIN, "cohort.state.assigned");
            case WITHDRAWN -> word(Mood.PLAIN, "cohort.state.withdrawn");
            case IN_PROGRESS ->
                score.map(failed -> word(Mood.BAD, "cohort.state.failed", failed))
                        .orElseGet(
                                () -> word(Mood.PLAIN, "cohort.state.in-progress", cell.lessonsRead(), cell.lessons()));
        };
    }

    private static String note(Cell cell, MatrixColumn column) {
        var notes = new ArrayList<String>();
        cell.completedAt().ifPresent(moment -> notes.add(Formats.day(moment, locale())));
        if (cell.state() == EnrolmentState.ASSIGNED || cell.state() == EnrolmentState.IN_PROGRESS) {
            cell.dueOn()
                    .filter(day -> !column.dueOn().equals(Optional.of(day)))
                    .ifPresent(day -> notes.add(text("cohort.state.due", Formats.day(day, locale()))));
        }
        cell.version()
                .filter(version -> !version.isCorrectionOf(column.module().version()))
                .ifPresent(version -> notes.add(text("cohort.state.version", version.number())));
        return String.join(" · ", notes);
    }

    /** All in one line. */
    String line() {
        var words = new ArrayList<>(pills.stream().map(Word::text).toList());
        if (!note.isEmpty()) {
            words.add(note);
        }
        return String.join(" · ", words);
    }

    private static Word word(Mood mood, String key, Object... values) {
        return new Word(mood.name().toLowerCase(Locale.ROOT), text(key, values));
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
