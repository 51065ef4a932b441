package org.beret.cohorts;

import java.util.List;
import java.util.Optional;
import org.beret.learning.AttemptId;
import org.beret.learning.ModuleRecord;
import org.beret.people.PersonProfile;

/**
 * One trainee of a cohort with everything that was assigned to them.
 *
 * @param certificate where they stand with their certificate; empty where nobody issues any
 */
public record TraineeRecord(
        CohortId cohort,
        String cohortName,
        PersonProfile person,
        Optional<CertificateStates.State> certificate,
        List<ModuleRecord> modules) {

    /** Of all modules. */
    public List<AttemptId> attempts() {
        return ModuleRecord.attempts(modules);
    }
}
