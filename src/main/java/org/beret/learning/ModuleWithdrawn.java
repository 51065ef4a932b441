package org.beret.learning;

import java.time.Instant;
import org.beret.accounts.PersonId;
import org.beret.catalogue.ModuleId;

/**
 * A person is no longer asked to learn a module that they have not completed. Assigning it again publishes
 * {@link ModuleAssigned} for the same enrolment; the later of the two moments holds.
 */
public record ModuleWithdrawn(EnrolmentId enrolment, PersonId person, ModuleId module, Instant withdrawnAt) {}
