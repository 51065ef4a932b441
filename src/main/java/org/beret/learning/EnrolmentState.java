package org.beret.learning;

/** How far a person is with a module. */
public enum EnrolmentState {
    ASSIGNED,
    IN_PROGRESS,
    COMPLETED,
    /** Taken back before it was completed; what the person did is kept. */
    WITHDRAWN
}
