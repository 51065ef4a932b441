package org.beret.kit.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.beret.catalogue.ChoiceQuestion;
import org.beret.kit.content.Block.Answer;
import org.beret.kit.content.Block.Check;
import org.beret.shared.Language;

/**
 * A question for practice as it stands on paper. Its answers are in an order that chance once chose and that is the same in every
 * language and each time, because authors often write the right one first.
 *
 * @param lesson in which it is answered
 * @param several whether more than one answer is right
 */
public record PaperQuestion(String stem, boolean several, List<Answer> answers, String lesson) {

    static List<PaperQuestion> of(List<ChoiceQuestion> practice, List<LessonContent> lessons, Language language) {
        return Stream.concat(
                        practice.stream().map(question -> of(question, lessons, language)),
                        lessons.stream().flatMap(PaperQuestion::of))
                .toList();
    }

    private static PaperQuestion of(ChoiceQuestion question, List<LessonContent> lessons, Language language) {
        var answers = question.options().stream()
                .map(option -> new Answer(
                        option.text().in(language),
                        question.isKey(option.id()),
                        option.feedback().in(language)))
                .toList();
        var lesson = lessons.stream()
                .filter(read ->
                        read.id().equals(question.head().readAgain().lesson().value()))
                .map(LessonContent::title)
                .findFirst();
        return new PaperQuestion(
                question.stem().in(language),
                question.severalChoices(),
                question.shuffled() ? shuffled(answers, question.id().value()) : answers,
                lesson.orElse(""));
    }

    private static Stream<PaperQuestion> of(LessonContent lesson) {
        var questions = new ArrayList<PaperQuestion>();
        for (var check : lesson.all(Check.class)) {
            questions.add(new PaperQuestion(
                    check.stem().text(), false, shuffled(check, lesson, questions.size()), lesson.title()));
        }
        return questions.stream();
    }

    /** The answers of a check in the order of paper. */
    public static List<Answer> shuffled(Check check, LessonContent lesson, int index) {
        return shuffled(check.answers(), lesson.id() + index);
    }

    private static List<Answer> shuffled(List<Answer> answers, String seed) {
        var shuffled = new ArrayList<>(answers);
        Collections.shuffle(shuffled, new Random(seed.hashCode()));
        return List.copyOf(shuffled);
    }
}
