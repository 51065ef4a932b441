package org.beret.learning;

/** An attempt was submitted and scored, passed or not. Published once an attempt. */
public record AttemptSubmitted(AttemptId attempt, EnrolmentId enrolment) {}
