package org.beret.background;

/** How far a row of background work is. */
public enum WorkState {
    RUNNING,
    DONE,
    FAILED
}
