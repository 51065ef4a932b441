package org.beret.learning.ui;

import org.beret.catalogue.LessonAddress;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ModuleId;
import org.beret.catalogue.Question.ReadAgain;
import org.beret.learning.AttemptId;

/** The addresses of the trainee's screens, for links from here and from other modules. */
public final class LearningNavigation {

    /** What is assigned to the signed-in trainee. */
    public static final String MY_TRAINING = "my-training";

    static final String MODULE = "modules/:module";
    static final String SOURCES = "modules/:module/sources";
    static final String PRINT = "modules/:module/print";
    static final String PRACTICE = "modules/:module/practice";
    static final String LESSON = LessonAddress.PATTERN;
    static final String QUIZ = "quiz/:attempt";
    static final String RESULT = "results/:attempt";

    private LearningNavigation() {}

    static String of(ModuleId module) {
        return "modules/" + module;
    }

    static String sources(ModuleId module) {
        return of(module) + "/sources";
    }

    static String practice(ModuleId module) {
        return of(module) + "/practice";
    }

    static String print(ModuleId module) {
        return of(module) + "/print";
    }

    static String of(ModuleId module, LessonId lesson) {
        return LessonAddress.of(module, lesson);
    }

    static String of(ModuleId module, ReadAgain section) {
        return of(module, section.lesson()) + "#" + section.section();
    }

    static String quiz(AttemptId attempt) {
        return "quiz/" + attempt;
    }

    static String result(AttemptId attempt) {
        return "results/" + attempt;
    }
}
