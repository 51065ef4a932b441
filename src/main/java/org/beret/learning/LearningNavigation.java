package org.beret.learning;

import org.beret.catalogue.LessonAddress;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ModuleId;
import org.beret.catalogue.Question.ReadAgain;

/** Addresses of the trainee's screens, for links from this and other modules. */
public final class LearningNavigation {

    /** What is assigned to the signed-in trainee. */
    public static final String MY_TRAINING = "my-training";

    public static final String MODULE = "modules/:module";
    public static final String SOURCES = "modules/:module/sources";
    public static final String PRINT = "modules/:module/print";
    public static final String PRACTICE = "modules/:module/practice";
    public static final String MEASURE = "modules/:module/before-and-after";
    public static final String LESSON = LessonAddress.PATTERN;

    /** What is new for a trainee. */
    public static final String NEWS = "news";

    /** What a trainee keeps on this device. */
    public static final String KEPT = "kept";

    /** What the trainees of a centre chose in cases. */
    public static final String CASES = "cases";

    public static final String CASE = CASES + "/:module/:lesson";
    public static final String QUIZ = "quiz/:attempt";
    public static final String RESULT = "results/:attempt";

    private LearningNavigation() {}

    public static String of(ModuleId module) {
        return "modules/" + module;
    }

    public static String sources(ModuleId module) {
        return of(module) + "/sources";
    }

    public static String practice(ModuleId module) {
        return of(module) + "/practice";
    }

    /** The ten questions before the first lesson and after completion. */
    public static String measure(ModuleId module) {
        return of(module) + "/before-and-after";
    }

    public static String print(ModuleId module) {
        return of(module) + "/print";
    }

    public static String of(ModuleId module, LessonId lesson) {
        return LessonAddress.of(module, lesson);
    }

    public static String of(ModuleId module, ReadAgain section) {
        return of(module, section.lesson()) + "#" + section.section();
    }

    /** The lesson at the place where the person stopped on this device. */
    public static String goOn(ModuleId module, LessonId lesson) {
        return of(module, lesson) + "#:continue";
    }

    /** What was chosen in a case. */
    public static String caseCounts(ModuleId module, LessonId lesson) {
        return CASES + "/" + module + "/" + lesson;
    }

    /** Where the browser reports that a case has come to an end. */
    public static String caseEnded(ModuleId module, LessonId lesson) {
        return "api/cases/" + module + "/" + lesson;
    }

    /** All of a case on one plain page, which needs no script. */
    public static String wholeCase(ModuleId module, LessonId lesson) {
        return of(module, lesson) + "/whole";
    }

    public static String quiz(AttemptId attempt) {
        return "quiz/" + attempt;
    }

    public static String result(AttemptId attempt) {
        return "results/" + attempt;
    }
}
