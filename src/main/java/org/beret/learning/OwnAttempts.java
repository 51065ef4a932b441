package org.beret.learning;

import java.util.HashMap;
import java.util.List;
import org.beret.accounts.CurrentPerson;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.Question;
import org.beret.catalogue.QuestionId;
import org.beret.shared.UnknownId;
import org.springframework.stereotype.Component;

/** Finds attempts and their modules within what belongs to the signed-in person; anything else is unknown. */
@Component
class OwnAttempts {

    private final AttemptRepository attempts;
    private final LearnedModules modules;
    private final CurrentPerson currentPerson;

    OwnAttempts(AttemptRepository attempts, LearnedModules modules, CurrentPerson currentPerson) {
        this.attempts = attempts;
        this.modules = modules;
        this.currentPerson = currentPerson;
    }

    Attempt find(AttemptId id) {
        return attempts.findOf(id, currentPerson.require().id()).orElseThrow(() -> new UnknownId(id));
    }

    CourseModule moduleOf(AttemptId id) {
        return modules.of(enrolmentOf(id)).orElseThrow(() -> new UnknownId(id));
    }

    Enrolment enrolmentOf(AttemptId id) {
        return attempts.findEnrolmentOf(id, currentPerson.require().id()).orElseThrow(() -> new UnknownId(id));
    }

    static Question question(CourseModule module, QuestionId id) {
        return module.question(id)
                .orElseThrow(() -> new IllegalStateException("Question " + id + " is gone from module " + module.id()));
    }

    static Score score(CourseModule module, List<AnswerSheets.Row> rows) {
        var choices = new HashMap<QuestionId, List<OptionId>>();
        rows.forEach(row -> choices.put(row.question(), row.choice()));
        var drawn = rows.stream().map(row -> question(module, row.question())).toList();
        return Score.of(module, drawn, choices);
    }
}
