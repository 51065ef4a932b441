package org.beret.kit.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beret.kit.content.Block.Check;
import org.beret.kit.content.Block.Kind;
import org.beret.kit.content.Block.Phrase;
import org.beret.kit.content.Block.Picture;
import org.beret.kit.content.LessonContent;
import org.beret.kit.content.Part;
import org.beret.kit.content.Teaching;
import org.beret.texts.TextsIn;

/** The guide for who teaches: times, objectives, and the course of each lesson. */
record Guide(Teaching teaching, TextsIn words) {

    /** A proposal: for the answers of a class to one check, and to a case. */
    private static final int MINUTES_A_CHECK = 3;

    private static final int MINUTES_A_CASE = 20;

    Map<String, Object> model() {
        var model = new LinkedHashMap<String, Object>();
        model.put("summary", teaching.summary());
        teaching.contentWarning().ifPresent(warning -> model.put("warning", warning));
        teaching.reviewed().ifPresent(reviewed -> model.put("reviewed", reviewed));
        model.put("objectives", teaching.objectives());
        model.put("times", times());
        model.put(
                "total",
                words.text(
                        "kit.minutes",
                        teaching.lessons().stream().mapToInt(this::minutes).sum()));
        model.put("lessons", teaching.lessons().stream().map(this::lesson).toList());
        return model;
    }

    private int minutes(LessonContent lesson) {
        return lesson.minutes() + talk(lesson);
    }

    private static int talk(LessonContent lesson) {
        return lesson.caseStudy().isPresent()
                ? MINUTES_A_CASE
                : MINUTES_A_CHECK * lesson.all(Check.class).size();
    }

    private List<Map<String, Object>> times() {
        var rows = new ArrayList<Map<String, Object>>();
        var begin = 0;
        for (var lesson : teaching.lessons()) {
            rows.add(Map.of(
                    "begin", clock(begin),
                    "lesson", heading(lesson),
                    "reading", lesson.minutes(),
                    "talk", talk(lesson)));
            begin += minutes(lesson);
        }
        return rows;
    }

    private static String clock(int minutes) {
        return "%d:%02d".formatted(minutes / 60, minutes % 60);
    }

    private String heading(LessonContent lesson) {
        return words.text("kit.lesson", lesson.number(), lesson.title());
    }

    private Map<String, Object> lesson(LessonContent lesson) {
        var model = new LinkedHashMap<String, Object>();
        model.put("heading", heading(lesson));
        model.put("minutes", words.text("kit.minutes", minutes(lesson)));
        model.put("objectives", lesson.objectives());
        model.put("steps", steps(lesson));
        model.put("keyPoints", html(lesson, Kind.KEY_POINT));
        model.put("cautions", html(lesson, Kind.CAUTION));
        model.put("checks", lesson.all(Check.class).stream().map(Guide::check).toList());
        lesson.debriefing().ifPresent(part -> model.put("debriefing", Laid.out(part)));
        model.put("sources", lesson.sources());
        model.put("hasSources", !lesson.sources().isEmpty());
        return model;
    }

    private static Map<String, Object> check(Check check) {
        var answers = check.answers().stream()
                .map(answer -> Map.of("answer", answer.text(), "right", answer.right(), "feedback", answer.feedback()))
                .toList();
        return Map.of("stem", check.stem().text(), "answers", answers);
    }

    private static List<String> html(LessonContent lesson, Kind kind) {
        return lesson.notes(kind).stream()
                .flatMap(note -> note.phrases().stream())
                .map(Phrase::html)
                .toList();
    }

    private List<String> steps(LessonContent lesson) {
        var steps = new ArrayList<String>();
        if (lesson.caseStudy().isPresent()) {
            return List.of(
                    words.text("kit.guide.case.begin"),
                    words.text("kit.guide.case.decide"),
                    words.text("kit.guide.case.turn"),
                    words.text("kit.guide.case.end"));
        }
        if (!lesson.notes(Kind.SCENARIO).isEmpty()) {
            steps.add(words.text("kit.guide.scenario"));
        }
        lesson.headed().stream()
                .map(Part::title)
                .map(title -> words.text("kit.guide.section", title))
                .forEach(steps::add);
        lesson.all(Picture.class).forEach(picture -> steps.add(words.text("kit.guide.picture", picture.caption())));
        if (!lesson.all(Check.class).isEmpty()) {
            steps.add(words.text("kit.guide.check"));
        }
        return steps;
    }
}
