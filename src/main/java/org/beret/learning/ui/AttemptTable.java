package org.beret.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.beret.learning.AttemptSummary;
import org.beret.learning.LearningNavigation;
import org.beret.shell.Badge;
import org.beret.shell.Badge.Mood;
import org.beret.shell.DataTable;
import org.beret.texts.Formats;

/** The attempts at a quiz, the first one first, each with the way to its result. */
class AttemptTable extends DataTable<AttemptSummary> {

    private final ModuleLabels words;

    AttemptTable(List<AttemptSummary> attempts, ModuleLabels words) {
        super(UI.getCurrent().getTranslation("attempts.title"));
        this.words = words;
        cells(words.text("attempts.attempt"), this::link);
        text(
                words.text("attempts.submitted"),
                attempt -> attempt.submittedAt().map(words::moment).orElse("–"));
        cells(words.text("attempts.score"), this::score);
        setRows(attempts);
    }

    private Component link(AttemptSummary attempt) {
        var address = attempt.submittedAt().isPresent()
                ? LearningNavigation.result(attempt.id())
                : LearningNavigation.quiz(attempt.id());
        return new Anchor(address, words.text("attempts.number", attempt.number()));
    }

    private Component score(AttemptSummary attempt) {
        if (attempt.submittedAt().isEmpty()) {
            return new Span(words.text("quiz-state.under-way"));
        }
        var score = words.text(
                "attempts.result",
                attempt.right(),
                attempt.total(),
                Formats.percent(attempt.right(), attempt.total(), words.locale()));
        return new Badge(attempt.passed() ? Mood.GOOD : Mood.BAD, score);
    }
}
