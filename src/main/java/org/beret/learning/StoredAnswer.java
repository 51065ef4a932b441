package org.beret.learning;

import java.time.Instant;
import java.util.List;
import org.beret.catalogue.OptionId;
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

    static StoredAnswer of(AnswerRows.Row row, boolean accepted) {
        return new StoredAnswer(row.question(), row.revision(), row.choice(), row.answeredAt(), accepted);
    }
}
