package org.beret.statistics.disclosure;

import static org.beret.statistics.disclosure.Stage.CERTIFIED_AT_ONCE;
import static org.beret.statistics.disclosure.Stage.CERTIFIED_LATER;
import static org.beret.statistics.disclosure.Stage.COMPLETED_AT_ONCE;
import static org.beret.statistics.disclosure.Stage.COMPLETED_LATER;
import static org.beret.statistics.disclosure.Stage.NOT_STARTED;
import static org.beret.statistics.disclosure.Stage.READING;
import static org.beret.statistics.disclosure.Stage.TRIED;

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
public enum DisclosureLevel {
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
    public List<DisclosureLevel> coarser() {
        return switch (this) {
            case ASSIGNED -> List.of();
            case COMPLETED -> List.of(ASSIGNED);
            case PROGRESS, CERTIFIED -> List.of(COMPLETED);
            case ATTEMPTS -> List.of(PROGRESS, CERTIFIED);
        };
    }

    /** The disjoint groups of stages whose counts this level shows. */
    public List<Set<Stage>> groups() {
        return GROUPS.getOrDefault(this, List.of());
    }

    /**
     * The stages that this level says somebody has reached: by how much these counts change are the persons who went on between
     * two publications.
     */
    List<Set<Stage>> reached() {
        return switch (this) {
            case ASSIGNED -> List.of(EnumSet.allOf(Stage.class));
            case COMPLETED -> List.of(EnumSet.range(COMPLETED_LATER, CERTIFIED_AT_ONCE));
            case PROGRESS -> List.of(EnumSet.range(READING, CERTIFIED_AT_ONCE));
            case CERTIFIED -> List.of(EnumSet.range(CERTIFIED_LATER, CERTIFIED_AT_ONCE));
            case ATTEMPTS ->
                List.of(EnumSet.range(TRIED, CERTIFIED_AT_ONCE), EnumSet.of(COMPLETED_AT_ONCE, CERTIFIED_AT_ONCE));
        };
    }
}
