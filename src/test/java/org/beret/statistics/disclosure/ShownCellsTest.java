package org.beret.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.beret.statistics.Breakdown;
import org.beret.statistics.Period;
import org.junit.jupiter.api.Test;

/**
 * What it costs to judge core modules together: in a world drawn as the benchmarks draw theirs, of which {@code -Dtrainees}
 * says how large, at least nine of ten figures are shown that are shown where each module is judged for itself.
 */
class ShownCellsTest {

    private static final int TRAINEES = Integer.getInteger("trainees", 10_000);
    private static final int COUNTRIES = 97;
    private static final int MODULES = 8;

    @Test
    void nineOfTenFiguresAreStillShown() {
        var world = new DrawnCountries(TRAINEES);
        var apart = 0L;
        var together = 0L;
        for (var place = 1; place <= COUNTRIES; place++) {
            var modules = world.country(place);
            var joint = CellSuppression.of(modules, List.of());
            for (var module : modules) {
                apart += shown(CellSuppression.of(List.of(module), List.of()), module);
                together += shown(joint, module);
            }
        }
        // The other modules are judged each for itself, before and now.
        var others = apart * (MODULES - DrawnCountries.CORE) / DrawnCountries.CORE;
        assertThat(together + others).isGreaterThan((apart + others) * 9 / 10);
    }

    private static long shown(
            CellSuppression suppression, Map<Breakdown, Map<String, Map<Period, StageCounts>>> module) {
        var shown = 0L;
        for (var breakdown : module.entrySet()) {
            for (var value : breakdown.getValue().entrySet()) {
                for (var period : value.getValue().keySet()) {
                    for (var level : DisclosureLevel.values()) {
                        shown += suppression.mayShow(breakdown.getKey(), value.getKey(), level, period) ? 1 : 0;
                    }
                }
            }
        }
        return shown;
    }
}
