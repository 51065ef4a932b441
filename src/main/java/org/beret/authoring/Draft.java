package org.beret.authoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.beret.authoring.findings.SourceLocation;
import org.beret.catalogue.Objective;
import org.beret.catalogue.Question;
import org.beret.shared.Language;
import org.beret.shared.LocalizedText;

/** The parsed files of a course with locations for findings; references between its parts are not resolved yet. */
record Draft(
        SourceLocation place,
        String id,
        String version,
        Set<Language> languages,
        LocalizedText title,
        Optional<Integer> validityMonths,
        List<Ref> covers,
        Map<String, SourceDocument> sources,
        Map<String, Fact> facts,
        Map<String, LocalizedText> paragraphs,
        List<Term> terms,
        List<DraftModule> modules) {

    /** A document that is cited. */
    record SourceDocument(Optional<LocalizedText> symbol, LocalizedText title, String date, SourceLocation place) {}

    /** A fact taken from a document; {@code asOf} says until when a dated fact is known to be true. */
    record Fact(
            Ref source,
            Optional<LocalizedText> locator,
            Status status,
            boolean dated,
            Optional<String> asOf,
            SourceLocation place) {}

    /** How sure a fact is. */
    enum Status {
        VERIFIED,
        GENERAL,
        UNCERTAIN
    }

    /** A fixed term: the forms that are accepted in each language, the term itself first, and what it means. */
    record Term(String id, Map<Language, List<String>> forms, Optional<LocalizedText> meaning) {}

    /** A module and what is in its folder. */
    record DraftModule(
            SourceLocation place,
            String id,
            boolean core,
            LocalizedText title,
            LocalizedText summary,
            Optional<LocalizedText> contentWarning,
            Optional<LocalizedText> reviewed,
            int minutes,
            List<Placed<Objective>> objectives,
            List<DraftLesson> lessons,
            Quiz quiz,
            List<DraftQuestion> questions,
            List<DraftQuestion> beforeAndAfter,
            Map<String, Figure> figures) {

        /** Every question, of the bank and of the measure before and after. */
        List<DraftQuestion> allQuestions() {
            return Stream.concat(questions.stream(), beforeAndAfter.stream()).toList();
        }
    }

    /** Something with the place where it stands. */
    record Placed<T>(T value, SourceLocation place) {}

    /** How a lesson is read: from its beginning to its end, or as a case in which the reader decides. */
    enum LessonKind {
        TEXT,
        CASE
    }

    /** A lesson: what module.yaml says of it, its text in each language, and the same as comparable words. */
    record DraftLesson(
            String id,
            LessonKind kind,
            int minutes,
            List<Ref> objectives,
            List<Ref> tracks,
            List<Ref> note,
            List<Ref> facts,
            SourceLocation place,
            Map<Language, LessonText> texts,
            Map<Language, String> words) {

        boolean isCase() {
            return kind == LessonKind.CASE;
        }
    }

    /** The rules of a quiz before their objectives are looked up. */
    record Quiz(
            int passMark,
            int attempts,
            int waitingMinutes,
            boolean criticalMustBeRight,
            List<Ref> criticalObjectives,
            boolean acceptableEarnsHalf,
            Optional<Placed<Integer>> timeLimitMinutes,
            Map<String, Placed<Integer>> draw,
            SourceLocation place) {}

    /** A question with what only the checker needs, among it all its texts as comparable words. */
    record DraftQuestion(
            Question question,
            Ref objective,
            Ref readAgain,
            List<Ref> note,
            List<Ref> facts,
            SourceLocation place,
            Map<Language, String> words) {}

    /** A drawing with its labels and its text alternative. */
    record Figure(
            String svg,
            LocalizedText alternative,
            Map<String, LocalizedText> labels,
            SourceLocation drawing,
            SourceLocation texts) {}
}
