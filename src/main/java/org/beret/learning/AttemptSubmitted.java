package org.beret.learning;

/** Event: an attempt was submitted and scored, passed or not. Published once per attempt. */
public record AttemptSubmitted(AttemptId attempt, EnrolmentId enrolment) {}
