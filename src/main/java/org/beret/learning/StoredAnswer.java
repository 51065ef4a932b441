package org.beret.learning;

import java.time.Instant;
import java.util.List;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.PromptIds;
import org.beret.catalogue.Question;
import org.beret.catalogue.QuestionId;
import org.jspecify.annotations.Nullable;

/**
 * The answer that is stored for one question of an attempt.
 *
 * @param revision 0 before the first answer
 * @param accepted whether it is the answer that was just sent
 */
public record StoredAnswer(
        QuestionId question,
        long revision,
        List<OptionId> choice,
        @Nullable Instant savedAt,
        boolean accepted) {

    /** The same by the ids that browsers know. */
    public record Shown(
            String question,
            long revision,
            List<String> options,
            @Nullable Instant savedAt,
            boolean accepted) {}

    /** As browsers are told it, which know the question and its parts by these ids. */
    public Shown shown(Question asked, PromptIds ids) {
        return new Shown(ids.of(question), revision, ids.of(asked, choice), savedAt, accepted);
    }

    static StoredAnswer of(AnswerRows.Row row, boolean accepted) {
        return new StoredAnswer(row.question(), row.revision(), row.choice(), row.answeredAt(), accepted);
    }
}
