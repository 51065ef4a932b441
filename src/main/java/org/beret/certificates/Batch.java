package org.beret.certificates;

import org.beret.background.WorkState;

/**
 * A background job that prints all certificates of a cohort into one file, with its progress.
 *
 * @param total how many certificates go into it
 * @param done how many are laid out
 */
public record Batch(BatchId id, WorkState state, int total, int done) {}
