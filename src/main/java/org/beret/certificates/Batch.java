package org.beret.certificates;

/**
 * A background job that prints all certificates of a cohort into one file, with its progress.
 *
 * @param total how many certificates go into it
 * @param done how many are laid out
 */
public record Batch(BatchId id, State state, int total, int done) {

    /** How far the file is. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }
}
