package org.beret.authoring;

import java.util.List;
import org.beret.authoring.findings.Findings;

/** Runs all rules over a draft. What is wrong within a single file the parser has reported already. */
final class CourseChecker {

    /** What has to hold within a course. */
    interface Rule {

        void check(Draft draft, Findings findings);
    }

    private static final List<Rule> RULES = List.of(
            new SourceRules(),
            new ReferenceRules(),
            new CoverageRules(),
            new LanguageRules(),
            new TypographyRule(),
            new GlossaryRule(),
            new LessonRules(),
            new CaseRules(),
            new QuestionRules(),
            new CriticalRules(),
            new BeforeAndAfterRules(),
            new LikenessRule(),
            new GuessingRule(),
            new FigureRules());

    private CourseChecker() {}

    static void check(Draft draft, Findings findings) {
        RULES.parallelStream().forEach(rule -> rule.check(draft, findings));
    }
}
