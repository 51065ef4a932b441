package org.beret.learning;

import java.time.Instant;
import java.util.List;
import org.beret.catalogue.ModuleId;

/**
 * Event: a module was withdrawn from people who have not completed it. Assigning it again publishes {@link ModuleAssigned} for the
 * same enrolments; the later of the two moments holds. Many enrolments are published as several events.
 */
public record ModuleWithdrawn(ModuleId module, List<EnrolmentId> enrolments, Instant withdrawnAt) {}
