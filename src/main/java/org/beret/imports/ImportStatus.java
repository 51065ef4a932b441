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
 * @param changedSince whether what is known had changed between the check and the import, so that it was checked again
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
        int problems,
        boolean changedSince) {

    /**
     * Number of rows by result.
     *
     * @param doubtful about which somebody has to decide yet
     * @param refused with problems, or left out by decision
     */
    public record Counts(int added, int changed, int unchanged, int doubtful, int refused) {

        /** Rows that are imported. */
        public int good() {
            return added + changed + unchanged;
        }
    }

    /** Whether the import can be started, with or without rows that are left out. */
    public boolean isReady() {
        return state == ImportState.CHECKED && counts.doubtful() == 0 && counts.good() > 0;
    }
}
