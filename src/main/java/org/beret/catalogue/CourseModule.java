package org.beret.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.beret.shared.Language;
import org.beret.shared.LocalizedText;
import org.beret.shared.ReadingOrder;

/**
 * What a training centre assigns: lessons in order and a quiz over the same objectives.
 *
 * @param version the version of the course this module belongs to
 * @param contentWarning what a reader should know before the lessons and the quiz
 * @param reviewed the state of which day it is, and who has read it
 * @param minutes how long all lessons take, in minutes
 * @param questions the whole bank, for the quiz and for practice
 * @param beforeAndAfter what is asked before the first lesson and again after completion, without marks; ten or none
 * @param sources the documents that lessons and questions rest on, as they are cited in each language
 */
public record CourseModule(
        ModuleId id,
        CourseVersion version,
        boolean core,
        LocalizedText title,
        LocalizedText summary,
        Optional<LocalizedText> contentWarning,
        Optional<LocalizedText> reviewed,
        int minutes,
        List<Objective> objectives,
        List<Lesson> lessons,
        QuizRules quiz,
        List<Question> questions,
        List<ChoiceQuestion> beforeAndAfter,
        Map<Language, List<String>> sources) {

    /** The language in which it is read by somebody who reads in this order. */
    public Language readIn(ReadingOrder reader) {
        return reader.among(title.byLanguage().keySet());
    }

    public Optional<Lesson> lesson(LessonId lesson) {
        return lessons.stream()
                .filter(candidate -> candidate.id().equals(lesson))
                .findFirst();
    }

    public Optional<Question> question(QuestionId question) {
        return questions.stream()
                .filter(candidate -> candidate.id().equals(question))
                .findFirst();
    }

    /** Every question, of the bank and of the measure before and after. */
    public List<Question> allQuestions() {
        return Stream.concat(questions.stream(), beforeAndAfter.stream()).toList();
    }

    /** The questions on an objective that a quiz may draw. */
    public List<Question> questionsOf(ObjectiveId objective) {
        return questions.stream()
                .filter(candidate -> !candidate.head().practice())
                .filter(candidate -> candidate.objective().equals(objective))
                .toList();
    }

    /** The critical ones among the questions on an objective that a quiz may draw. */
    public List<Question> criticalQuestionsOf(ObjectiveId objective) {
        return questionsOf(objective).stream()
                .filter(question -> question.head().critical())
                .toList();
    }

    /** How many questions are asked when the critical ones on an objective are asked again: as many as in a quiz, if there are. */
    public int criticalQuestionsAsked(ObjectiveId objective) {
        return Math.min(
                quiz.draw().getOrDefault(objective, 0),
                criticalQuestionsOf(objective).size());
    }

    /** The questions that a trainee may try as often as they like; no quiz draws them. */
    public List<ChoiceQuestion> practiceQuestions() {
        return questions.stream()
                .filter(candidate -> candidate.head().practice())
                .flatMap(CourseModule::choice)
                .toList();
    }

    private static Stream<ChoiceQuestion> choice(Question question) {
        return switch (question) {
            case ChoiceQuestion choice -> Stream.of(choice);
            case Ordering _, Matching _ -> Stream.empty();
        };
    }
}
