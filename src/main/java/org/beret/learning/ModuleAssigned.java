package org.beret.learning;

import java.time.Instant;
import org.beret.accounts.PersonId;
import org.beret.catalogue.ModuleId;

/** A person was asked to learn a module. Published once an enrolment, and again when it had been withdrawn. */
public record ModuleAssigned(EnrolmentId enrolment, PersonId person, ModuleId module, Instant assignedAt) {}
