package org.beret.authoring;

import org.beret.authoring.Draft.DraftModule;
import org.beret.authoring.Draft.DraftQuestion;
import org.beret.authoring.Draft.Status;
import org.beret.authoring.findings.Findings;
import org.beret.catalogue.Matching;
import org.beret.catalogue.MultipleChoice;
import org.beret.catalogue.Ordering;
import org.beret.catalogue.Question;
import org.beret.catalogue.SingleChoice;
import org.beret.catalogue.SituationalJudgement;
import org.beret.catalogue.SituationalJudgement.Grade;

/**
 * Checks that critical questions decide and are always asked: every question that may be drawn for a critical objective is
 * critical, and a critical question has no acceptable answer and rests on nothing that nobody has read.
 */
final class CriticalRules implements CourseChecker.Rule {

    @Override
    public void check(Draft draft, Findings findings) {
        draft.modules().forEach(module -> module(module, findings));
        draft.modules().stream()
                .flatMap(module -> module.questions().stream())
                .filter(question -> question.question().head().critical())
                .forEach(question -> restsOnWhatWasRead(draft, question, findings));
    }

    /** A critical question decides on the whole attempt: nobody may fail by what its authors only believe to know. */
    private static void restsOnWhatWasRead(Draft draft, DraftQuestion question, Findings findings) {
        for (var ref : question.facts()) {
            var fact = draft.facts().get(ref.id());
            if (fact != null && fact.status() == Status.GENERAL) {
                findings.error(
                        ref.place(),
                        "It is critical, and rests on " + ref.id() + ", which is general knowledge.",
                        "Let it rest on facts that somebody has verified, or take 'critical' away.");
            }
        }
    }

    private static void module(DraftModule module, Findings findings) {
        var quiz = module.quiz();
        if (quiz.criticalMustBeRight()) {
            module.questions().forEach(question -> nothingBetween(question, findings));
            if (quiz.criticalObjectives().isEmpty()) {
                findings.error(
                        quiz.place(),
                        "An attempt may hold no critical question.",
                        "Name at least one objective in 'critical-objectives'.");
            }
        } else {
            decidesNothing(module, findings);
        }
        module.questions().forEach(question -> alwaysCritical(module, question, findings));
    }

    /** A mark that has no effect would promise authors and reviewers what no quiz keeps. */
    private static void decidesNothing(DraftModule module, Findings findings) {
        module.quiz().criticalObjectives().stream()
                .findFirst()
                .ifPresent(ref -> findings.error(
                        ref.place(),
                        "Critical objectives decide nothing here.",
                        "Write 'critical-must-be-right: true', or take 'critical-objectives' away."));
        module.questions().stream()
                .filter(question -> question.question().head().critical())
                .forEach(question -> findings.error(
                        question.place(),
                        "It is critical, and decides nothing in this module.",
                        "Take 'critical' away, or write 'critical-must-be-right: true' in module.yaml."));
    }

    /** Any question of a critical objective may be the only one of it that is drawn. */
    private static void alwaysCritical(DraftModule module, DraftQuestion question, Findings findings) {
        var head = question.question().head();
        if (!head.critical()
                && !head.practice()
                && module.quiz().criticalObjectives().stream()
                        .anyMatch(ref -> ref.id().equals(question.objective().id()))) {
            findings.error(
                    question.place(),
                    "It is not critical, and may be drawn where '"
                            + question.objective().id() + "' has to be asked.",
                    "Write 'critical: true', or ask it for another objective.");
        }
    }

    /** A critical question decides on the whole attempt: nobody may fail by an answer that is called acceptable. */
    private static void nothingBetween(DraftQuestion question, Findings findings) {
        if (question.question().head().critical() && hasAcceptable(question.question())) {
            findings.error(
                    question.place(),
                    "An acceptable answer would fail the whole attempt.",
                    "Let every answer but the best be harmful, or take 'critical' away.");
        }
    }

    private static boolean hasAcceptable(Question question) {
        return switch (question) {
            case SituationalJudgement judgement -> judgement.grades().containsValue(Grade.ACCEPTABLE);
            case SingleChoice _, MultipleChoice _, Ordering _, Matching _ -> false;
        };
    }
}
