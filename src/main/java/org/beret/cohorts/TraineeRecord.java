package org.beret.cohorts;

import java.util.List;
import org.beret.accounts.PersonProfile;
import org.beret.learning.ModuleRecord;

/** One trainee of a cohort with everything that was assigned to them. */
public record TraineeRecord(CohortId cohort, String cohortName, PersonProfile person, List<ModuleRecord> modules) {}
