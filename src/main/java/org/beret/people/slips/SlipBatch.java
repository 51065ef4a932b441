package org.beret.people.slips;

import java.time.Instant;
import java.util.UUID;
import org.beret.background.WorkState;

/**
 * Slips that were made at once, with the progress of their file.
 *
 * @param madeBy the name of who made them
 * @param madeFor the cohort or list they are of
 * @param total how many codes were issued
 * @param done how many slips are laid out
 * @param keptUntil when they can no longer be printed
 */
public record SlipBatch(
        UUID id,
        String madeBy,
        String madeFor,
        WorkState state,
        int total,
        int done,
        Instant startedAt,
        Instant keptUntil) {}
