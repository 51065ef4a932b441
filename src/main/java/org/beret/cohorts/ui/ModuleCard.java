package org.beret.cohorts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.Optional;
import org.beret.catalogue.Lesson;
import org.beret.catalogue.ModuleId;
import org.beret.learning.AttemptId;
import org.beret.learning.AttemptSummary;
import org.beret.learning.EnrolmentState;
import org.beret.learning.ModuleRecord;
import org.beret.learning.QuizState;
import org.beret.shared.ReadingOrder;
import org.beret.shell.Badge;
import org.beret.shell.Badge.Mood;
import org.beret.shell.DataTable;
import org.beret.shell.ReadingLanguages;
import org.beret.shell.ReasonForm;
import org.beret.texts.Formats;

/** What one trainee has done with one module, and what the centre may do about it. */
class ModuleCard extends Div {

    private final ModuleRecord module;
    private final Map<AttemptId, String> supervisors;

    /** @param supervisors which training centre supervised which attempt */
    ModuleCard(ModuleRecord module, Map<AttemptId, String> supervisors, ModuleChanges.Acts acts) {
        this.module = module;
        this.supervisors = supervisors;
        add(new H2(module.module().title().in(reader())));
        var card = new Div();
        card.addClassName("card");
        add(card);
        module.withdrawnReason()
                .ifPresent(reason -> card.add(new Paragraph(getTranslation("trainee.withdrawn.reason", reason))));
        card.add(
                lessons(),
                module.attempts().isEmpty() ? new Paragraph(getTranslation("trainee.no-attempt")) : attempts());
        if (module.quiz() instanceof QuizState.UsedUp && module.state() != EnrolmentState.WITHDRAWN) {
            card.add(new ReasonForm(
                    "release-reason",
                    getTranslation("release.reason"),
                    getTranslation("release.submit"),
                    reason -> acts.release(id(), reason)));
        }
        if (module.state() == EnrolmentState.ASSIGNED || module.state() == EnrolmentState.IN_PROGRESS) {
            card.add(new ModuleChanges(module, acts));
        }
    }

    private Component lessons() {
        var due = module.dueOn().map(day -> Formats.day(day, getLocale())).orElse("–");
        var summary = getTranslation(
                "trainee.lessons",
                module.read().size(),
                module.module().lessons().size(),
                due);
        var table = new DataTable<Lesson>(summary)
                .text(
                        getTranslation("trainee.lesson"),
                        lesson -> lesson.in(reader()).title())
                .text(
                        getTranslation("trainee.lesson.read"),
                        lesson -> getTranslation(
                                module.read().contains(lesson.id()) ? "trainee.lesson.yes" : "trainee.lesson.no"));
        table.setRows(module.module().lessons());
        return new NativeDetails(summary, table);
    }

    private Component attempts() {
        var table = new DataTable<AttemptSummary>(getTranslation("attempts.title"))
                .text(
                        getTranslation("attempts.attempt"),
                        attempt -> getTranslation(attempt.nameKey(), attempt.number()))
                .text(
                        getTranslation("attempts.submitted"),
                        attempt -> attempt.submittedAt()
                                .map(moment -> Formats.moment(moment, getLocale()))
                                .orElse("–"))
                .cells(getTranslation("attempts.score"), this::score);
        table.setRows(module.attempts());
        return table;
    }

    private Component score(AttemptSummary attempt) {
        if (attempt.submittedAt().isEmpty()) {
            return new Badge(Mood.PLAIN, getTranslation("trainee.under-way"));
        }
        var score = getTranslation(
                attempt.resultKey(),
                attempt.points().earned(),
                attempt.points().most(),
                Formats.percent(attempt.points().halves(), 2L * attempt.points().most(), getLocale()));
        return new Badge(attempt.passed() ? Mood.GOOD : Mood.BAD, score)
                .noted(Optional.ofNullable(supervisors.get(attempt.id()))
                        .map(centre -> getTranslation("supervised.by", centre)));
    }

    private ModuleId id() {
        return module.module().id();
    }

    private ReadingOrder reader() {
        return ReadingLanguages.of(getLocale());
    }
}
