package org.beret.learning;

/** The state of an enrolment. */
public enum EnrolmentState {
    ASSIGNED,
    IN_PROGRESS,
    COMPLETED,
    /** Withdrawn before it was completed; what the person did is kept. */
    WITHDRAWN
}
