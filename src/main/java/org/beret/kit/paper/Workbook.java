package org.beret.kit.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beret.kit.content.Block.Answer;
import org.beret.kit.content.Block.Check;
import org.beret.kit.content.Block.Kind;
import org.beret.kit.content.LessonContent;
import org.beret.kit.content.Letter;
import org.beret.kit.content.PaperQuestion;
import org.beret.kit.content.Part;
import org.beret.kit.content.Teaching;
import org.beret.texts.TextsIn;

/** What who learns writes into: the questions of each lesson, and room for answers. */
record Workbook(Teaching teaching, TextsIn words) {

    private static final int LINES_A_SECTION = 2;
    private static final int LINES_A_QUESTION = 3;

    Map<String, Object> model() {
        return Map.of(
                "objectives", teaching.objectives(),
                "lessons", teaching.lessons().stream().map(this::lesson).toList());
    }

    private Map<String, Object> lesson(LessonContent lesson) {
        var model = new LinkedHashMap<String, Object>();
        model.put("heading", words.text("kit.lesson", lesson.number(), lesson.title()));
        model.put("isCase", lesson.caseStudy().isPresent());
        var opening = opening(lesson);
        model.put("opening", opening);
        model.put("hasOpening", !opening.isEmpty());
        model.put("sections", sections(lesson));
        model.put("sectionLines", KitPapers.lines(LINES_A_SECTION));
        model.put("lines", KitPapers.lines(LINES_A_QUESTION));
        model.put("checks", checks(lesson));
        return model;
    }

    /** The situation with which a lesson or a case begins. */
    private static List<String> opening(LessonContent lesson) {
        if (lesson.caseStudy().isPresent()) {
            return lesson.headed().stream().limit(1).map(Laid::out).toList();
        }
        return lesson.notes(Kind.SCENARIO).stream().map(Laid::out).toList();
    }

    private static List<String> sections(LessonContent lesson) {
        return lesson.caseStudy().isPresent()
                ? List.of()
                : lesson.headed().stream().map(Part::title).toList();
    }

    private static List<Map<String, Object>> checks(LessonContent lesson) {
        var checks = new ArrayList<Map<String, Object>>();
        for (var check : lesson.all(Check.class)) {
            var answers = new ArrayList<Map<String, Object>>();
            for (Answer answer : PaperQuestion.shuffled(check, lesson, checks.size())) {
                answers.add(Map.of("letter", Letter.of(answers.size()), "text", answer.text()));
            }
            checks.add(Map.of("stem", check.stem().text(), "answers", answers));
        }
        return checks;
    }
}
