package org.beret.authoring;

import java.util.HashMap;
import java.util.List;
import org.beret.authoring.Draft.DraftModule;
import org.beret.authoring.Draft.DraftQuestion;
import org.beret.authoring.findings.Findings;
import org.beret.catalogue.QuestionKind;
import org.beret.shared.Language;

/**
 * Checks the measure before and after a module: ten questions of one or several choices, with ids of their own, that are not
 * guessed by what the form of the other questions of the course teaches.
 */
final class BeforeAndAfterRules implements CourseChecker.Rule {

    private static final int QUESTIONS = 10;

    /** The probability that blind guessing would have been as good; the same as for the bank of a module. */
    private static final double SIGNIFICANT = 0.01;

    @Override
    public void check(Draft draft, Findings findings) {
        draft.modules().stream()
                .filter(module -> !module.beforeAndAfter().isEmpty())
                .forEach(module -> module(module, draft, findings));
        ownIds(draft, findings);
    }

    private static void module(DraftModule module, Draft draft, Findings findings) {
        var count = module.beforeAndAfter().size();
        if (count != QUESTIONS) {
            findings.error(
                    module.place(),
                    "It asks " + count + " questions before and after.",
                    "Write exactly ten in before-and-after/, or none.");
        }
        module.beforeAndAfter().forEach(question -> form(question, findings));
        draft.languages().forEach(language -> guessed(module, draft, language, findings));
    }

    private static void form(DraftQuestion question, Findings findings) {
        var read = question.question();
        if (!isMarkedRightOrWrong(read.kind())) {
            findings.error(
                    question.place(),
                    "Before and after, a question has one right option or several.",
                    "Write a single-choice or a multiple-choice.");
        }
        if (read.head().critical() || read.head().practice()) {
            findings.error(
                    question.place(),
                    "It is neither critical nor for practice: before and after, no answer decides anything.",
                    "Remove 'critical' and 'practice'.");
        }
    }

    private static boolean isMarkedRightOrWrong(QuestionKind kind) {
        return switch (kind) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> true;
            case SITUATIONAL_JUDGEMENT, ORDERING, MATCHING -> false;
        };
    }

    private static void guessed(DraftModule module, Draft draft, Language language, Findings findings) {
        var guessing = new Guessing.ByRanks()
                .byOthers(
                        forms(module.beforeAndAfter(), language),
                        draft.modules().stream()
                                .flatMap(other -> forms(other.questions(), language).stream())
                                .toList());
        if (guessing.probability() < SIGNIFICANT) {
            findings.error(
                    module.place(),
                    "Its questions before and after in %s are guessed by form: %.0f %%, by chance %.0f %%."
                            .formatted(language.code(), guessing.share(), guessing.expected()),
                    "Make right and wrong options alike in length, reasons and additions.");
        }
    }

    private static List<ChoiceForm> forms(List<DraftQuestion> questions, Language language) {
        return questions.stream()
                .flatMap(question -> Guessing.choice(question.question()))
                .map(question -> ChoiceForm.of(question, language))
                .toList();
    }

    /** No other question of the course has the id, in whatever module and bank. */
    private static void ownIds(Draft draft, Findings findings) {
        var uses = new HashMap<String, Integer>();
        draft.modules().stream()
                .flatMap(module -> module.allQuestions().stream())
                .forEach(question -> uses.merge(id(question), 1, Integer::sum));
        draft.modules().stream()
                .flatMap(module -> module.beforeAndAfter().stream())
                .filter(question -> uses.getOrDefault(id(question), 0) > 1)
                .forEach(question -> findings.error(
                        question.place(),
                        "Another question of the course has the id '" + id(question) + "' too.",
                        "Give each its own id and file name."));
    }

    private static String id(DraftQuestion question) {
        return question.question().id().value();
    }
}
