package org.beret.catalogue;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.beret.catalogue.Matching.Premise;
import org.beret.catalogue.Matching.Response;
import org.beret.catalogue.Question.Head;
import org.beret.catalogue.Question.Option;
import org.beret.catalogue.Question.ReadAgain;
import org.beret.catalogue.SituationalJudgement.Grade;
import org.beret.shared.Language;
import org.beret.shared.LocalizedText;

/** Questions and modules with as few words as a pure test needs. */
public final class TestQuestions {

    private TestQuestions() {}

    /** A question of each kind, as the methods below make it. */
    public static Question of(QuestionKind kind) {
        return switch (kind) {
            case SINGLE_CHOICE -> single("single", "o");
            case MULTIPLE_CHOICE -> multiple("multiple", "o");
            case SITUATIONAL_JUDGEMENT -> situation("situation", "o");
            case ORDERING -> ordering("ordering", "o", "one", "two", "three");
            case MATCHING -> matching("matching", "o");
        };
    }

    /** Options a, b, c; a is right. */
    public static SingleChoice single(String id, String objective) {
        return new SingleChoice(head(id, objective), options("a", "b", "c"), true, new OptionId("a"));
    }

    /** Options a, b, c, d that keep their order; a is right. */
    public static SingleChoice unshuffled(String id, String objective) {
        return new SingleChoice(head(id, objective), options("a", "b", "c", "d"), false, new OptionId("a"));
    }

    /** Options a, b, c, d; a and b are right. */
    public static MultipleChoice multiple(String id, String objective) {
        return new MultipleChoice(
                head(id, objective), options("a", "b", "c", "d"), true, Set.of(new OptionId("a"), new OptionId("b")));
    }

    /** Actions a, b, c; a is the best, b acceptable, c harmful. */
    public static SituationalJudgement situation(String id, String objective) {
        var grades = Map.of(
                new OptionId("a"), Grade.BEST, new OptionId("b"), Grade.ACCEPTABLE, new OptionId("c"), Grade.HARMFUL);
        return new SituationalJudgement(head(id, objective), options("a", "b", "c"), true, grades);
    }

    /** Steps in their right order. */
    public static Ordering ordering(String id, String objective, String... steps) {
        return new Ordering(head(id, objective), options(steps));
    }

    /** Premises a, b, c that fit the responses x, y, z; w fits none. */
    public static Matching matching(String id, String objective) {
        var premises = List.of(premise("a", "x"), premise("b", "y"), premise("c", "z"));
        var responses = Stream.of("x", "y", "z", "w")
                .map(response -> new Response(new OptionId(response), text(response)))
                .toList();
        return new Matching(head(id, objective), premises, responses);
    }

    /** This many single choices on one objective, named after it and numbered from 1. */
    public static List<Question> bank(String objective, int size) {
        return IntStream.rangeClosed(1, size)
                .<Question>mapToObj(number -> single(objective + "-" + number, objective))
                .toList();
    }

    /** The usual rules, with this many questions drawn for each objective; objectives in the order of their names. */
    public static QuizRules rules(Map<String, Integer> draw) {
        var byObjective = new LinkedHashMap<ObjectiveId, Integer>();
        new TreeMap<>(draw).forEach((objective, count) -> byObjective.put(new ObjectiveId(objective), count));
        return new QuizRules(80, 3, Duration.ofMinutes(60), false, false, Optional.empty(), byObjective);
    }

    /** The same rules, but no critical question may be wrong. */
    public static QuizRules criticalMustBeRight(QuizRules rules) {
        return new QuizRules(
                rules.passMark(), rules.attempts(), rules.waiting(), true, false, rules.timeLimit(), rules.draw());
    }

    /** The same rules, but the acceptable answer to a situation earns half a point. */
    public static QuizRules acceptableEarnsHalf(QuizRules rules) {
        return new QuizRules(
                rules.passMark(),
                rules.attempts(),
                rules.waiting(),
                rules.criticalMustBeRight(),
                true,
                rules.timeLimit(),
                rules.draw());
    }

    /** The same single choice, marked as critical. */
    public static SingleChoice critical(SingleChoice question) {
        var head = question.head();
        return new SingleChoice(
                new Head(head.id(), head.objective(), head.level(), true, false, head.readAgain(), head.stem()),
                question.options(),
                question.shuffled(),
                question.key());
    }

    /** A module without lessons that asks these questions by these rules. */
    public static CourseModule module(QuizRules rules, List<? extends Question> questions) {
        return module(rules, questions, 0);
    }

    /** A module with this many lessons that asks these questions by these rules. */
    public static CourseModule module(QuizRules rules, List<? extends Question> questions, int lessons) {
        var objectives = rules.draw().keySet().stream()
                .map(objective -> new Objective(objective, Level.APPLY, text("text")))
                .toList();
        return new CourseModule(
                new ModuleId("module"),
                new CourseVersion("1.0.0", "0".repeat(64)),
                true,
                text("title"),
                text("summary"),
                Optional.empty(),
                Optional.empty(),
                10,
                objectives,
                IntStream.rangeClosed(1, lessons)
                        .mapToObj(number -> new Lesson(new LessonId("lesson-" + number), 5, List.of(), Map.of()))
                        .toList(),
                rules,
                List.copyOf(questions),
                List.of(),
                Map.of());
    }

    /** An answer. */
    public static List<OptionId> answer(String... ids) {
        return Arrays.stream(ids).map(OptionId::new).toList();
    }

    private static Head head(String id, String objective) {
        var section = new ReadAgain(new LessonId("lesson"), "section");
        return new Head(
                new QuestionId(id),
                new ObjectiveId(objective),
                Level.APPLY,
                false,
                false,
                section,
                text("stem of " + id));
    }

    private static List<Option> options(String... ids) {
        return Arrays.stream(ids)
                .map(id -> new Option(new OptionId(id), text(id), text("about " + id)))
                .toList();
    }

    private static Premise premise(String id, String response) {
        return new Premise(new OptionId(id), text(id), text("about " + id), new OptionId(response));
    }

    private static LocalizedText text(String text) {
        return new LocalizedText(Map.of(Language.EN, text));
    }
}
