package org.beret.classroom.supervised;

import java.util.List;
import org.beret.audit.AuditTrail;
import org.beret.identity.CurrentPerson;
import org.beret.learning.supervision.AttemptClosings;
import org.beret.shared.UnknownId;
import org.springframework.stereotype.Component;

/** Finds supervised quizzes of the signed-in person's own training centre, and does what every change of one takes. */
@Component
class QuizAccess {

    private final SupervisedQuizRows rows;
    private final SupervisedQuizStore store;
    private final QuizAttemptRows attempts;
    private final AttemptClosings closings;
    private final AuditTrail audit;
    private final CurrentPerson currentPerson;

    QuizAccess(
            SupervisedQuizRows rows,
            SupervisedQuizStore store,
            QuizAttemptRows attempts,
            AttemptClosings closings,
            AuditTrail audit,
            CurrentPerson currentPerson) {
        this.rows = rows;
        this.store = store;
        this.attempts = attempts;
        this.closings = closings;
        this.audit = audit;
        this.currentPerson = currentPerson;
    }

    SupervisedQuiz find(SupervisedQuizId id) {
        return rows.find(id, currentPerson.requireCentre()).orElseThrow(() -> new UnknownId(id));
    }

    List<SupervisedQuiz> ofCohort(SupervisedQuiz quiz) {
        return rows.of(quiz.cohort(), currentPerson.requireCentre());
    }

    /** To change it; others who want to, or who begin in it, wait. */
    SupervisedQuiz lock(SupervisedQuizId id) {
        find(id);
        store.lock(id);
        return find(id);
    }

    /** Has the attempts in it end when it ends now, and tells the audit trail. */
    void changed(SupervisedQuizId id, String action) {
        var quiz = find(id);
        if (quiz.begun() > 0) {
            closings.move(
                    attempts.of(id).stream().map(QuizAttemptRows.Taken::attempt).toList(), quiz.ends());
        }
        record(quiz, action);
    }

    void record(SupervisedQuiz quiz, String action) {
        audit.recordCentre(
                currentPerson.requireCentre(),
                action,
                quiz.cohortName(),
                quiz.details().module().value(),
                quiz.details().time().onTheWall().toString());
    }
}
