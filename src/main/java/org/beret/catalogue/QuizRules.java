package org.beret.catalogue;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How a quiz is drawn and passed.
 *
 * @param passMark the share of right answers that passes, in per cent
 * @param attempts how many attempts a person has before the training centre must release another
 * @param waiting the time between the end of a failed attempt and the next
 * @param criticalMustBeRight whether a wrong answer to a critical question fails the attempt, whatever the score
 * @param acceptableEarnsHalf whether the acceptable answer to a situation earns half a point; else it earns none
 * @param timeLimit how long an attempt may take, not counting the time without a connection; none if it may take any time
 * @param draw how many questions of each objective, in the order of the module's objectives
 */
public record QuizRules(
        int passMark,
        int attempts,
        Duration waiting,
        boolean criticalMustBeRight,
        boolean acceptableEarnsHalf,
        Optional<Duration> timeLimit,
        Map<ObjectiveId, Integer> draw) {

    /** How many questions one attempt has. */
    public int questionCount() {
        return draw.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The fewest points that pass. */
    public double pointsToPass() {
        return acceptableEarnsHalf ? Math.ceilDiv(2 * questionCount() * passMark, 100) / 2.0 : neededToPass();
    }

    /** The fewest right answers that pass without any acceptable one. */
    public int neededToPass() {
        return Math.ceilDiv(questionCount() * passMark, 100);
    }
}
