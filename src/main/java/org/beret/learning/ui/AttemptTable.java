package org.beret.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beret.learning.AttemptId;
import org.beret.learning.AttemptSummary;
import org.beret.learning.LearningNavigation;
import org.beret.learning.supervision.QuizSupervision;
import org.beret.shell.Badge;
import org.beret.shell.Badge.Mood;
import org.beret.shell.DataTable;

/** Table of the attempts at a quiz by number, each with a link to its result. */
class AttemptTable extends DataTable<AttemptSummary> {

    private final ModuleLabels labels;
    private final Map<AttemptId, String> supervisors;

    AttemptTable(List<AttemptSummary> attempts, ModuleLabels labels, QuizSupervision supervision) {
        super(UI.getCurrent().getTranslation("attempts.title"));
        this.labels = labels;
        this.supervisors = supervision.supervisorsOf(
                attempts.stream().map(AttemptSummary::id).toList());
        cells(labels.text("attempts.attempt"), this::link);
        text(
                labels.text("attempts.submitted"),
                attempt -> attempt.submittedAt().map(labels::moment).orElse("–"));
        cells(labels.text("attempts.score"), this::score);
        setRows(attempts);
    }

    private Component link(AttemptSummary attempt) {
        var address = attempt.submittedAt().isPresent()
                ? LearningNavigation.result(attempt.id())
                : LearningNavigation.quiz(attempt.id());
        return new Anchor(address, labels.text(attempt.nameKey(), attempt.number()));
    }

    private Component score(AttemptSummary attempt) {
        if (attempt.submittedAt().isEmpty()) {
            return new Span(labels.text("quiz-state.under-way"));
        }
        var score = labels.text(
                attempt.resultKey(),
                attempt.points().earned(),
                attempt.points().most(),
                labels.percent(attempt.points()));
        return new Badge(attempt.passed() ? Mood.GOOD : Mood.BAD, score)
                .noted(Optional.ofNullable(supervisors.get(attempt.id()))
                        .map(centre -> labels.text("supervised.by", centre)));
    }
}
