package org.beret.kit.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beret.kit.content.Letter;
import org.beret.kit.content.PaperQuestion;
import org.beret.kit.content.Teaching;
import org.beret.texts.TextsIn;

/** A quiz for practice on paper, with its key on a paper of its own. */
record Quiz(Teaching teaching, TextsIn words) {

    Map<String, Object> model() {
        var questions = new ArrayList<Map<String, Object>>();
        for (var question : teaching.questions()) {
            questions.add(question(question, questions.size() + 1));
        }
        return Map.of("questions", questions);
    }

    private Map<String, Object> question(PaperQuestion question, int number) {
        var right = new ArrayList<String>();
        var answers = new ArrayList<Map<String, Object>>();
        for (var answer : question.answers()) {
            var letter = Letter.of(answers.size());
            if (answer.right()) {
                right.add(letter);
            }
            answers.add(Map.of(
                    "letter", letter, "text", answer.text(), "right", answer.right(), "feedback", answer.feedback()));
        }
        var model = new LinkedHashMap<String, Object>();
        model.put("number", number);
        model.put("stem", question.stem());
        model.put("several", question.several());
        model.put("answers", List.copyOf(answers));
        model.put("key", String.join(", ", right));
        model.put("lesson", words.text("kit.quiz.lesson", question.lesson()));
        return model;
    }
}
