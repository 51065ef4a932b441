package org.beret.learning.supervision;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.beret.catalogue.ModuleId;
import org.beret.identity.PersonId;
import org.beret.learning.AttemptId;
import org.beret.shared.BusinessRuleViolation;
import org.beret.texts.TextsIn;

/** Port: who may begin a quiz where. Implemented by the module that plans supervised quizzes, asked by this one before an attempt begins. */
public interface QuizSupervision {

    /**
     * Leave to begin under supervision, for a word that was right.
     *
     * @param quiz the supervised quiz
     */
    record Admission(UUID quiz, PersonId person) {}

    /**
     * What somebody is told who is about to begin the quiz of a module.
     *
     * @param open whether the word is asked for now
     * @param onlyHere whether it can be begun in no other way
     */
    record Announcement(String text, boolean open, boolean onlyHere) {}

    /** Empty if nothing is planned for this person and module that is not over. */
    Optional<Announcement> announced(PersonId person, ModuleId module, TextsIn texts);

    /**
     * Checks the word on the board. Called outside of a transaction: each try counts, whatever comes of it.
     *
     * @throws BusinessRuleViolation if it is wrong, if nothing is open for this person, or if they tried too often
     */
    Admission admit(PersonId person, ModuleId module, String word);

    /**
     * Refuses to begin without supervision where the quiz is taken only under it.
     *
     * @throws BusinessRuleViolation if that is so until it is over
     */
    void refuseElsewhere(PersonId person, ModuleId module);

    /**
     * Marks an attempt as begun under supervision, in the transaction that begins it.
     *
     * @param before the attempts that its result rests on, too, where it asks critical questions again
     * @return when it is closed
     * @throws BusinessRuleViolation if what it was admitted to is over or taken back meanwhile
     */
    Instant begin(Admission admission, AttemptId attempt, List<AttemptId> before);

    /** The training centre under whose eyes everything was answered that the result of an attempt rests on. */
    default Optional<String> supervisorOf(AttemptId attempt) {
        return Optional.ofNullable(supervisorsOf(List.of(attempt)).get(attempt));
    }

    /** The same of many attempts; those whose result nobody supervised as a whole are left out. */
    Map<AttemptId, String> supervisorsOf(Collection<AttemptId> attempts);

    /** Whether an attempt was begun under supervision. */
    boolean isSupervised(AttemptId attempt);
}
