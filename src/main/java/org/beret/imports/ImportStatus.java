package org.beret.imports;

import java.time.Instant;
import java.util.Optional;
import org.beret.cohorts.CohortId;

/**
 * How an import stands.
 *
 * @param cohort whose members its people will be, if any
 * @param rows with people
 * @param rowsDone looked at so far
 */
public record ImportStatus(
        ImportId id,
        String fileName,
        Instant receivedAt,
        ImportState state,
        Optional<CohortId> cohort,
        int rows,
        int rowsDone,
        Counts counts,
        int problems) {

    /** What becomes, or became, of the rows. */
    public record Counts(int added, int changed, int unchanged, int refused) {

        static final Counts NONE = new Counts(0, 0, 0, 0);
    }

    /** Whether the import itself can start. */
    public boolean isReady() {
        return state == ImportState.CHECKED && problems == 0 && rows > 0;
    }
}
