package org.beret.statistics.disclosure;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;

/** Whether a cell may be shown as a change since the publication before. Decision 67. */
final class ChangeRule {

    private static final Set<Stage> EVERYBODY = Set.copyOf(EnumSet.allOf(Stage.class));

    private ChangeRule() {}

    /**
     * What has changed since the publication before is nobody or large: who are at a stage, who have reached it, and who were newly
     * assigned without reaching it.
     */
    static boolean isSafe(JointCounts cell, DisclosureLevel level) {
        var isUnchanged =
                IntStream.range(0, cell.before().size()).allMatch(module -> change(cell, module, EVERYBODY) == 0);
        return IntStream.range(0, cell.before().size()).allMatch(module -> {
            var assigned = change(cell, module, EVERYBODY);
            return level.groups().stream().allMatch(stages -> JointRule.isNoneOrLarge(change(cell, module, stages)))
                    && level.reached().stream()
                            .map(stages -> change(cell, module, stages))
                            .allMatch(reached ->
                                    JointRule.isNoneOrLarge(reached) && JointRule.isNoneOrLarge(assigned - reached))
                    && (isUnchanged || isSafeBesidePartsBefore(cell, module));
        });
    }

    /**
     * Who was assigned a module before is among the assigned of today: these, less parts that are taken from different modules
     * before, are newly assigned. Nobody is safe only where nothing has changed, or all modules had the same before.
     */
    private static boolean isSafeBesidePartsBefore(JointCounts cell, int module) {
        var assigned = cell.module(module).assigned();
        return cell.parts().values().stream()
                .allMatch(part -> JointRule.isNegativeOrLarge(assigned - part.mostAssignedBefore())
                        || (assigned == part.mostAssignedBefore() && assigned == part.leastAssignedBefore()));
    }

    private static long change(JointCounts cell, int module, Set<Stage> stages) {
        return cell.module(module).at(stages) - cell.before(module).at(stages);
    }
}
