package org.beret.learning;

import java.time.Instant;
import org.beret.catalogue.ModuleId;
import org.beret.identity.PersonId;

/** Event: a person opened the first lesson of a module. Published once per enrolment. */
public record ModuleStarted(
        EnrolmentId enrolment, PersonId person, ModuleId module, Instant assignedAt, Instant startedAt) {}
