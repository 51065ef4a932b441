package org.beret.learning;

import java.time.Instant;
import java.util.List;
import org.beret.catalogue.ModuleId;

/**
 * People were asked to learn a module, or asked again after it had been withdrawn. Tells of {@value EnrolmentRegister#MOST_IN_ONE}
 * enrolments at most; of a larger crowd tell several.
 */
public record ModuleAssigned(ModuleId module, List<EnrolmentId> enrolments, Instant assignedAt) {}
