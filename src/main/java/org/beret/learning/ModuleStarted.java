package org.beret.learning;

import java.time.Instant;
import org.beret.catalogue.ModuleId;
import org.beret.identity.PersonId;

/** A person opened the first lesson of a module. Published once an enrolment. */
public record ModuleStarted(
        EnrolmentId enrolment, PersonId person, ModuleId module, Instant assignedAt, Instant startedAt) {}
