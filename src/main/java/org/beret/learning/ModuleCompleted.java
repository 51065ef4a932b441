package org.beret.learning;

import java.time.Instant;
import org.beret.catalogue.CourseVersion;
import org.beret.catalogue.ModuleId;
import org.beret.identity.PersonId;

/** Event: a person read all lessons and passed the quiz of a module. Published once per enrolment. */
public record ModuleCompleted(
        EnrolmentId enrolment,
        PersonId person,
        ModuleId module,
        CourseVersion version,
        Instant assignedAt,
        Instant startedAt,
        Instant completedAt) {}
