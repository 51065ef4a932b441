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

/** How finely a figure tells the stages apart: the groups of persons it shows, and what must be shown before it may be. */
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

    List<DisclosureLevel> coarser() {
        return switch (this) {
            case ASSIGNED -> List.of();
            case COMPLETED -> List.of(ASSIGNED);
            case PROGRESS, CERTIFIED -> List.of(COMPLETED);
            case ATTEMPTS -> List.of(PROGRESS, CERTIFIED);
        };
    }

    List<Set<Stage>> groups() {
        return GROUPS.getOrDefault(this, List.of());
    }
}
