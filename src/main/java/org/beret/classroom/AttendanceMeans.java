package org.beret.classroom;

/** How it was recorded that somebody attended. */
public enum AttendanceMeans {

    /** Ticked on the screen by somebody of the centre. */
    LIST,

    /** Taken over by somebody of the centre from the printed sheet. */
    SHEET,

    /** By the person, who typed the code on the wall. */
    CODE
}
