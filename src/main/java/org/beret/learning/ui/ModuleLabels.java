package org.beret.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.ObjectiveId;
import org.beret.catalogue.Points;
import org.beret.learning.AssignedModule;
import org.beret.learning.EnrolmentState;
import org.beret.learning.QuizState;
import org.beret.shell.Badge;
import org.beret.shell.Badge.Mood;
import org.beret.texts.Formats;

/** Labels of the state of a module on the trainee's screens: quiz badge, due date, waiting time. */
class ModuleLabels {

    private static final int SOON_DAYS = 7;

    private final Component screen;

    /** Labels in the language of this component. */
    ModuleLabels(Component screen) {
        this.screen = screen;
    }

    String text(String key, Object... values) {
        return screen.getTranslation(key, values);
    }

    Locale locale() {
        return UI.getCurrent().getLocale();
    }

    Component quizBadge(AssignedModule assigned) {
        return switch (assigned.quiz()) {
            case QuizState.Passed(var _, var points) ->
                new Badge(Mood.GOOD, text("quiz-state.passed", percent(points)));
            case QuizState.Waiting _ -> new Badge(Mood.WARN, text("quiz-state.waiting"));
            case QuizState.UsedUp _ -> new Badge(Mood.BAD, text("quiz-state.used-up"));
            case QuizState.UnderWay _ -> new Badge(Mood.PLAIN, text("quiz-state.under-way"));
            case QuizState.Open _ -> new Badge(Mood.PLAIN, text("quiz-state.open"));
            case QuizState.Locked _ -> muted(text("quiz-state.locked"));
        };
    }

    /** The due date, with a warning when it is near or past. */
    Component due(AssignedModule assigned) {
        var due = assigned.dueOn();
        if (due.isEmpty()) {
            return muted(text("my-training.no-due-date"));
        }
        var cell = new Div(new Span(Formats.day(due.get(), locale())));
        cell.addClassName("stack-tight");
        if (assigned.state() != EnrolmentState.COMPLETED) {
            assigned.daysLeft().map(this::daysLeft).ifPresent(cell::add);
        }
        return cell;
    }

    Component daysLeft(long days) {
        if (days < 0) {
            return new Badge(Mood.BAD, text("due.late", -days));
        }
        return days <= SOON_DAYS ? new Badge(Mood.WARN, text("due.soon", days)) : muted(text("due.later", days));
    }

    /** When the next attempt opens, and what is to be done before. */
    Component waiting(QuizState.Waiting waiting) {
        var text = new Paragraph(new LocalMoment("module.quiz.waiting", waiting.opensAt(), locale()));
        var lessons = waiting.readAgain().size();
        if (lessons > 0) {
            text.add(new Span(" "), new Span(text("module.quiz.read-again", lessons)));
        }
        return text;
    }

    String percent(Points points) {
        return Formats.percent(points.halves(), 2L * points.most(), locale());
    }

    /** What the next attempt asks, if it is critical questions only. */
    Optional<String> repeats(QuizState state, CourseModule module) {
        var objectives = switch (state) {
            case QuizState.Open(var _, var repeats) -> repeats;
            case QuizState.Waiting(var _, var _, var _, var repeats) -> repeats;
            case QuizState.Locked _, QuizState.UnderWay _, QuizState.UsedUp _, QuizState.Passed _ ->
                Set.<ObjectiveId>of();
        };
        var questions =
                objectives.stream().mapToInt(module::criticalQuestionsAsked).sum();
        return questions == 0 ? Optional.empty() : Optional.of(text("module.quiz.repeats", questions));
    }

    String moment(Instant moment) {
        return Formats.moment(moment, locale());
    }

    static Component muted(String text) {
        var span = new Span(text);
        span.addClassNames("small", "muted");
        return span;
    }
}
