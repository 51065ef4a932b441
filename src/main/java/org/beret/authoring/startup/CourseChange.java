package org.beret.authoring.startup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.beret.catalogue.Course;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.CourseVersion.Step;
import org.beret.catalogue.Lesson;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.Objective;
import org.beret.catalogue.ObjectiveId;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.Question;
import org.beret.catalogue.QuestionId;

/**
 * Compares a course with the version before it: a correction changes words only, a revision keeps objectives and keys. What a
 * person has begun or completed would otherwise mean something else from one day to the next.
 */
public final class CourseChange {

    private final Course before;
    private final Course after;
    private final Step step;
    private final List<String> broken = new ArrayList<>();

    private CourseChange(Course before, Course after) {
        this.before = before;
        this.after = after;
        this.step = after.version().since(before.version());
    }

    /** What is more than the step from one version number to the other allows, as sentences with a remedy. */
    public static List<String> broken(Course before, Course after) {
        var change = new CourseChange(before, after);
        if (change.step != Step.NEW_EDITION) {
            before.modules().forEach(change::module);
        }
        return change.broken;
    }

    private void module(CourseModule old) {
        var now = after.modules().stream()
                .filter(module -> module.id().equals(old.id()))
                .findFirst();
        if (now.isEmpty()) {
            needsEdition("module '" + old.id() + "' is gone");
            return;
        }
        if (!objectives(old).equals(objectives(now.get()))) {
            needsEdition("module '" + old.id() + "' has other objectives");
        }
        old.allQuestions().forEach(question -> sameKey(question, now.get()));
        if (step == Step.CORRECTION) {
            wordsOnly(old, now.get());
        }
    }

    private void sameKey(Question question, CourseModule now) {
        now.allQuestions().stream()
                .filter(kept -> kept.id().equals(question.id()))
                .filter(kept -> !kept.rightAnswer().equals(question.rightAnswer()))
                .forEach(_ -> needsEdition("question '" + question.id() + "' has another right answer"));
    }

    private void wordsOnly(CourseModule old, CourseModule now) {
        if (!lessons(old).equals(lessons(now))) {
            needsRevision("module '" + old.id() + "' has other lessons");
        }
        if (!old.quiz().equals(now.quiz())) {
            needsRevision("module '" + old.id() + "' has other rules for its quiz");
        }
        if (!questions(old.questions()).equals(questions(now.questions()))) {
            needsRevision("module '" + old.id() + "' has other questions or options");
        }
        if (!questions(old.beforeAndAfter()).equals(questions(now.beforeAndAfter()))) {
            needsRevision("module '" + old.id() + "' has other questions or options before and after");
        }
    }

    private void needsEdition(String change) {
        refuse(change, "first");
    }

    private void needsRevision(String change) {
        refuse(change, "second");
    }

    private void refuse(String change, String number) {
        broken.add(
                "%s/course.yaml:1: error: Version %s is a %s of %s, but %s. Raise the %s number of the version instead."
                        .formatted(
                                after.id(),
                                after.version().number(),
                                step == Step.CORRECTION ? "correction" : "revision",
                                before.version().number(),
                                change,
                                number));
    }

    /** Options count: an attempt under way refers to them. */
    private static Map<QuestionId, Set<OptionId>> questions(List<? extends Question> questions) {
        return questions.stream()
                .collect(Collectors.toMap(
                        Question::id,
                        question -> question.options().stream()
                                .map(Question.Option::id)
                                .collect(Collectors.toSet())));
    }

    private static Set<ObjectiveId> objectives(CourseModule module) {
        return module.objectives().stream().map(Objective::id).collect(Collectors.toSet());
    }

    private static List<LessonId> lessons(CourseModule module) {
        return module.lessons().stream().map(Lesson::id).toList();
    }
}
