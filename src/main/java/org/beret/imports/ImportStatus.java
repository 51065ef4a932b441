package org.beret.imports;

import java.time.Instant;
import java.util.Optional;
import org.beret.cohorts.CohortId;

/**
 * The state and progress of an import.
 *
 * @param cohort that its people join, if any
 * @param rows number of rows with people
 * @param rowsDone number of rows that the running job has done
 * @param problems number of problems that the last check found
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

    /** Number of rows by result. */
    public record Counts(int added, int changed, int unchanged, int refused) {

        static final Counts NONE = new Counts(0, 0, 0, 0);
    }

    /** Whether the import can be started. */
    public boolean isReady() {
        return state == ImportState.CHECKED && problems == 0 && rows > 0;
    }
}
