package org.beret.authoring;

import org.beret.authoring.Draft.DraftLesson;
import org.beret.authoring.Draft.DraftModule;
import org.beret.authoring.Draft.DraftQuestion;
import org.beret.authoring.Draft.Placed;
import org.beret.authoring.findings.Findings;
import org.beret.catalogue.Level;
import org.beret.catalogue.Objective;

/**
 * Checks coverage: a lesson for each objective and each covered paragraph of the note, and enough questions for each objective,
 * for the draw and for its time limit.
 */
final class CoverageRules implements CourseChecker.Rule {

    private static final int FEWEST_QUESTIONS = 3;
    private static final int BANK_PER_DRAWN = 3;
    private static final int APPLYING_IN_CORE = 70;
    /** Enough to read a question in a second language and to think. */
    private static final int MINUTES_PER_QUESTION = 1;

    @Override
    public void check(Draft draft, Findings findings) {
        draft.covers().stream()
                .filter(paragraph -> draft.modules().stream()
                        .flatMap(module -> module.lessons().stream())
                        .flatMap(lesson -> lesson.note().stream())
                        .noneMatch(ref -> ref.id().equals(paragraph.id())))
                .forEach(paragraph -> findings.error(
                        paragraph.place(),
                        "No lesson covers " + paragraph.id() + ".",
                        "Write one, or take the paragraph out of 'covers'."));
        draft.modules().forEach(module -> module(module, findings));
    }

    private static void module(DraftModule module, Findings findings) {
        module.objectives().forEach(objective -> objective(module, objective, findings));
        minutes(module, findings);
        module.quiz().timeLimitMinutes().ifPresent(limit -> timeLimit(module, limit, findings));
        if (module.core()) {
            thinking(module, findings);
        }
    }

    /** What is stated of a module is the time for its lessons; the quiz comes on top in every module. */
    private static void minutes(DraftModule module, Findings findings) {
        var sum = module.lessons().stream().mapToInt(DraftLesson::minutes).sum();
        if (sum != module.minutes()) {
            findings.error(
                    module.place(),
                    "The module states " + module.minutes() + " minutes, and its lessons take " + sum + ".",
                    "Write the sum of its lessons; the quiz is not counted.");
        }
    }

    private static void objective(DraftModule module, Placed<Objective> objective, Findings findings) {
        var id = objective.value().id();
        if (module.lessons().stream()
                .flatMap(lesson -> lesson.objectives().stream())
                .noneMatch(ref -> ref.id().equals(id.value()))) {
            findings.error(objective.place(), "No lesson teaches '" + id + "'.", "Name it in a lesson of module.yaml.");
        }
        var bank = module.questions().stream()
                .filter(question -> !question.question().head().practice())
                .filter(question -> question.question().objective().equals(id))
                .count();
        if (bank < FEWEST_QUESTIONS) {
            findings.error(
                    objective.place(), "Only " + bank + " questions ask for '" + id + "'.", "Write at least three.");
        }
        drawn(module, objective, bank, findings);
    }

    private static void drawn(DraftModule module, Placed<Objective> objective, long bank, Findings findings) {
        var id = objective.value().id();
        var drawn = module.quiz().draw().get(id.value());
        if (drawn == null) {
            findings.error(module.quiz().place(), "The quiz draws nothing for '" + id + "'.", "Add it to 'draw'.");
        } else if (bank < (long) BANK_PER_DRAWN * drawn.value()) {
            findings.error(
                    drawn.place(),
                    "The quiz draws " + drawn.value() + " of " + bank + " questions for '" + id + "'.",
                    "Have three times as many as are drawn.");
        }
    }

    private static void timeLimit(DraftModule module, Placed<Integer> minutes, Findings findings) {
        var questions =
                module.quiz().draw().values().stream().mapToInt(Placed::value).sum();
        if (minutes.value() < MINUTES_PER_QUESTION * questions) {
            findings.error(
                    minutes.place(),
                    "An attempt at " + questions + " questions may take only " + minutes.value() + " minutes.",
                    "Allow at least one minute a question, or set no limit.");
        }
    }

    private static void thinking(DraftModule module, Findings findings) {
        var applying =
                module.questions().stream().filter(CoverageRules::isApplied).count();
        var share = module.questions().isEmpty()
                ? 100
                : 100 * applying / module.questions().size();
        if (share < APPLYING_IN_CORE) {
            findings.warning(
                    module.place(),
                    "Only " + share + " % of the questions ask to apply or more.",
                    "Let at least " + APPLYING_IN_CORE + " % do so in a core module.");
        }
    }

    private static boolean isApplied(DraftQuestion question) {
        return question.question().head().level().compareTo(Level.APPLY) >= 0;
    }
}
