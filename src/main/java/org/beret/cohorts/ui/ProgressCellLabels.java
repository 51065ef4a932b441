package org.beret.cohorts.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.beret.cohorts.CertificateStates;
import org.beret.cohorts.ProgressColumn;
import org.beret.cohorts.ProgressColumn.Total;
import org.beret.cohorts.ProgressRow;
import org.beret.cohorts.ProgressRow.Cell;
import org.beret.cohorts.ProgressTable.Certified;
import org.beret.learning.EnrolmentState;
import org.beret.shell.Badge.Mood;
import org.beret.texts.Formats;
import org.beret.texts.TextsIn;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a cell of the progress table says, on the screen and in a file: where a trainee stands with a module.
 *
 * @param pills states, the most telling one first
 * @param note a date, a version; may be empty
 */
record ProgressCellLabels(List<Word> pills, String note) {

    /** A state and what it means. */
    record Word(Mood mood, String text) {}

    /** The pills as the browser takes them. */
    ArrayNode json() {
        var array = JsonNodeFactory.instance.arrayNode();
        pills.forEach(pill -> array.addObject()
                .put("mood", pill.mood().name().toLowerCase(Locale.ROOT))
                .put("text", pill.text()));
        return array;
    }

    /** What heads a column. */
    static String title(ProgressColumn column, TextsIn texts) {
        var title = column.module().title().in(texts.language());
        return column.dueOn()
                .map(day -> texts.text("cohort.module-due", title, Formats.day(day, texts.locale())))
                .orElse(title);
    }

    /** What ends a column. */
    static String total(Total total, TextsIn texts) {
        var completed = texts.text("cohort.total", total.completed(), total.assigned());
        return total.late() == 0 ? completed : completed + " · " + texts.text("cohorts.late", total.late());
    }

    static ProgressCellLabels of(ProgressRow row, ProgressColumn column, TextsIn texts) {
        return Optional.ofNullable(row.cells().get(column.module().id()))
                .map(cell -> of(cell, column, texts))
                .orElseGet(() -> new ProgressCellLabels(List.of(), texts.text("cohort.state.not-assigned")));
    }

    /** Where a trainee stands with their certificate. */
    static ProgressCellLabels certificate(CertificateStates.State state, TextsIn texts) {
        var mood = switch (state) {
            case NONE -> Mood.PLAIN;
            case CERTIFIED -> Mood.GOOD;
            case EXPIRING -> Mood.WARN;
            case EXPIRED, REVOKED -> Mood.BAD;
        };
        return new ProgressCellLabels(List.of(new Word(mood, texts.text("cohort.certificate." + state.name()))), "");
    }

    /** What ends the column of certificates. */
    static String total(Certified certified, TextsIn texts) {
        return texts.text("cohort.total", certified.holders(), certified.people());
    }

    private static ProgressCellLabels of(Cell cell, ProgressColumn column, TextsIn texts) {
        var pills = new ArrayList<Word>();
        if (cell.late()) {
            pills.add(new Word(Mood.WARN, texts.text("cohort.state.late")));
        }
        if (cell.stuck()) {
            pills.add(new Word(Mood.BAD, texts.text("cohort.state.stuck")));
        }
        pills.add(state(cell, texts));
        return new ProgressCellLabels(pills, note(cell, column, texts));
    }

    private static Word state(Cell cell, TextsIn texts) {
        var score = cell.best().map(best -> Formats.percent(best.halves(), 2L * best.most(), texts.locale()));
        return switch (cell.state()) {
            case COMPLETED -> new Word(Mood.GOOD, texts.text("cohort.state.completed", score.orElse("")));
            case ASSIGNED -> new Word(Mood.PLAIN, texts.text("cohort.state.assigned"));
            case WITHDRAWN -> new Word(Mood.PLAIN, texts.text("cohort.state.withdrawn"));
            case IN_PROGRESS ->
                score.map(failed -> new Word(Mood.BAD, texts.text("cohort.state.failed", failed)))
                        .orElseGet(() -> new Word(
                                Mood.PLAIN,
                                texts.text("cohort.state.in-progress", cell.lessonsRead(), cell.lessons())));
        };
    }

    private static String note(Cell cell, ProgressColumn column, TextsIn texts) {
        var notes = new ArrayList<String>();
        cell.completedOn().ifPresent(day -> notes.add(Formats.day(day, texts.locale())));
        if (cell.state() == EnrolmentState.ASSIGNED || cell.state() == EnrolmentState.IN_PROGRESS) {
            cell.dueOn()
                    .filter(day -> !column.dueOn().equals(Optional.of(day)))
                    .ifPresent(day -> notes.add(texts.text("cohort.state.due", Formats.day(day, texts.locale()))));
        }
        cell.version()
                .filter(version -> !version.isCorrectionOf(column.module().version()))
                .ifPresent(version -> notes.add(texts.text("cohort.state.version", version.number())));
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
}
