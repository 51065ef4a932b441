package org.beret.learning;

import java.time.Instant;
import java.util.List;
import org.beret.catalogue.ModuleId;

/**
 * People are no longer asked to learn a module that they have not completed. Assigning it again publishes
 * {@link ModuleAssigned} for the same enrolments; the later of the two moments holds. Of a crowd tell several.
 */
public record ModuleWithdrawn(ModuleId module, List<EnrolmentId> enrolments, Instant withdrawnAt) {}
