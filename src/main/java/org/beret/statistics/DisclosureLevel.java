package org.beret.statistics;

import static org.beret.statistics.Stage.CERTIFIED_AT_ONCE;
import static org.beret.statistics.Stage.CERTIFIED_LATER;
import static org.beret.statistics.Stage.COMPLETED_AT_ONCE;
import static org.beret.statistics.Stage.COMPLETED_LATER;
import static org.beret.statistics.Stage.NOT_STARTED;
import static org.beret.statistics.Stage.READING;
import static org.beret.statistics.Stage.TRIED;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How finely the stages of a group are shown: a partition of {@link Stage} (or of a part of it) into disjoint groups, and the coarser
 * levels that must be shown before.
 */
enum DisclosureLevel {
    ASSIGNED,
    COMPLETED,
    PROGRESS,
    CERTIFIED,
    ATTEMPTS;

    private static final Map<DisclosureLevel, List<Set<Stage>>> GROUPS = new EnumMap<>(Map.of(
            ASSIGNED,
            List.of(EnumSet.allOf(Stage.class)),
            COMPLETED,
            List.of(EnumSet.range(NOT_STARTED, TRIED), EnumSet.range(COMPLETED_LATER, CERTIFIED_AT_ONCE)),
            PROGRESS,
            List.of(EnumSet.of(NOT_STARTED), EnumSet.of(READING, TRIED)),
            CERTIFIED,
            List.of(EnumSet.of(COMPLETED_LATER, COMPLETED_AT_ONCE), EnumSet.of(CERTIFIED_LATER, CERTIFIED_AT_ONCE)),
            ATTEMPTS,
            Arrays.stream(Stage.values()).<Set<Stage>>map(EnumSet::of).toList()));

    /** The levels that this one refines. */
    List<DisclosureLevel> coarser() {
        return switch (this) {
            case ASSIGNED -> List.of();
            case COMPLETED -> List.of(ASSIGNED);
            case PROGRESS, CERTIFIED -> List.of(COMPLETED);
            case ATTEMPTS -> List.of(PROGRESS, CERTIFIED);
        };
    }

    /** The disjoint groups of stages whose counts this level shows. */
    List<Set<Stage>> groups() {
        return GROUPS.getOrDefault(this, List.of());
    }
}
