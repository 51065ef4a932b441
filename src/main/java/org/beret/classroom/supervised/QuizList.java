package org.beret.classroom.supervised;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beret.people.PersonProfile;

/**
 * How far everybody of a cohort is with a supervised quiz, by name.
 *
 * @param gone how many have begun who have left the centre since, or were erased; their names are not shown
 */
public record QuizList(SupervisedQuiz quiz, List<Entry> entries, int gone) {

    /** How far somebody is. */
    public enum State {

        /** The module is not among what they have to learn. */
        NOT_ASKED,

        /** They had completed the module before, or elsewhere. */
        COMPLETED,
        NOT_BEGUN,
        WRITING,
        PASSED,
        FAILED
    }

    /**
     * A trainee of the centre.
     *
     * @param submittedAt of their last attempt in this quiz
     */
    public record Entry(PersonProfile person, State state, Optional<Instant> begunAt, Optional<Instant> submittedAt) {}

    /** How many of those shown have begun. */
    public long begun() {
        return entries.stream().filter(entry -> entry.begunAt().isPresent()).count();
    }

    /** How many of them have handed in. */
    public long handedIn() {
        return entries.stream().filter(entry -> entry.submittedAt().isPresent()).count();
    }

    /** How many of them have passed. */
    public long passed() {
        return entries.stream().filter(entry -> entry.state() == State.PASSED).count();
    }
}
