package org.beret.learning;

import java.time.Instant;
import java.util.List;
import org.beret.catalogue.ModuleId;

/**
 * Event: a module was assigned to people, or again after it had been withdrawn. One event has at most
 * {@value EnrolmentRegister#MAX_PER_EVENT} enrolments; more are published as several.
 */
public record ModuleAssigned(ModuleId module, List<EnrolmentId> enrolments, Instant assignedAt) {}
