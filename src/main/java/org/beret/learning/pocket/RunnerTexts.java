package org.beret.learning.pocket;

import java.util.List;

/** The texts of the quiz runner, {@code frontend/quiz-runner.ts}: with a connection in Vaadin's page, without one in that of the reader. */
public final class RunnerTexts {

    /** The runner knows them by what comes after the prefix. */
    public static final String PREFIX = "runner.";

    public static final List<String> KEYS = List.of(
            "runner.allAnswered",
            "runner.answered",
            "runner.back",
            "runner.chooseResponse",
            "runner.chooseSeveral",
            "runner.failed",
            "runner.goOnAnswering",
            "runner.keptMany",
            "runner.keptOne",
            "runner.loading",
            "runner.mark",
            "runner.marked",
            "runner.markedList",
            "runner.matchPairs",
            "runner.missing",
            "runner.moveDown",
            "runner.moveUp",
            "runner.next",
            "runner.offlineStart",
            "runner.overview",
            "runner.progress",
            "runner.putInOrder",
            "runner.questionLabel",
            "runner.retrying",
            "runner.review",
            "runner.reviewTitle",
            "runner.savedAt",
            "runner.sending",
            "runner.signInAgain",
            "runner.signedOut",
            "runner.submit",
            "runner.submitOnce",
            "runner.submitQueued",
            "runner.timeFiveMinutes",
            "runner.timeLeft",
            "runner.timeOneMinute",
            "runner.timeOver",
            "runner.timeStands",
            "runner.unanswered",
            "runner.unmark");

    private RunnerTexts() {}
}
