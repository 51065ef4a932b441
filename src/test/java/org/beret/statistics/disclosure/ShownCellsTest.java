package org.beret.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.beret.shared.Language;
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
    private static final int CORE = 3;
    private static final int MODULES = 8;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private final Random random = new Random(42);

    @Test
    void nineOfTenFiguresAreStillShown() {
        var apart = 0L;
        var together = 0L;
        for (var place = 1; place <= COUNTRIES; place++) {
            var modules = country(place);
            var joint = CellSuppression.of(modules, List.of());
            for (var module : modules) {
                apart += shown(CellSuppression.of(List.of(module), List.of()), module);
                together += shown(joint, module);
            }
        }
        // The other modules are judged each for itself, before and now.
        var others = apart * (MODULES - CORE) / CORE;
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

    private List<Map<Breakdown, Map<String, Map<Period, StageCounts>>>> country(int place) {
        var centres = 1 + place % 5;
        var women = 0.08 + random.nextInt(30) / 100.0;
        var modules = IntStream.range(0, CORE)
                .<Map<Breakdown, Map<String, Map<Period, StageCounts>>>>mapToObj(_ -> new EnumMap<>(Breakdown.class))
                .toList();
        var persons = (int) (TRAINEES * 0.16 / Math.pow(place, 0.85));
        for (var person = 0; person < persons; person++) {
            var gender = random.nextDouble() < women ? "WOMAN" : "OTHER";
            var category = random.nextDouble() < 0.62 ? "FORMED" : "INDIVIDUAL";
            var language = random.nextDouble() < 0.86
                    ? "fr"
                    : List.of(Language.values())
                            .get(random.nextInt(Language.values().length))
                            .code();
            var values = Map.of(
                    Breakdown.NONE,
                    "ALL",
                    Breakdown.GENDER,
                    gender,
                    Breakdown.CATEGORY,
                    category,
                    Breakdown.GENDER_AND_CATEGORY,
                    gender + " " + category,
                    Breakdown.LANGUAGE,
                    language,
                    Breakdown.CENTRE,
                    "centre " + random.nextInt(centres));
            var arrived = random.nextInt(2_000);
            for (var module = 0; module < CORE; module++) {
                var assigned = TODAY.minusDays(arrived).plusDays(3L * module);
                if (random.nextDouble() < 0.75 && assigned.isBefore(TODAY)) {
                    add(modules.get(module), values, assigned);
                }
            }
        }
        return modules;
    }

    private void add(
            Map<Breakdown, Map<String, Map<Period, StageCounts>>> module,
            Map<Breakdown, String> values,
            LocalDate day) {
        var counts = new long[Stage.values().length];
        counts[List.of(Stage.values()).indexOf(stage(day))]++;
        var month = Period.ofMonth(day.getYear() * 100 + day.getMonthValue());
        values.forEach((breakdown, value) -> {
            var periods = module.computeIfAbsent(breakdown, _ -> new HashMap<>())
                    .computeIfAbsent(value, _ -> new HashMap<>());
            for (var period : List.of(month, month.whole(), month.whole().whole(), Period.EVER)) {
                periods.merge(period, new StageCounts(counts), StageCounts::plus);
            }
        });
    }

    private Stage stage(LocalDate assigned) {
        if (random.nextDouble() > 0.97) {
            return Stage.NOT_STARTED;
        }
        var spent = random.nextInt(6) - Math.log(1 - random.nextDouble() * 0.999) * 4;
        if (random.nextDouble() < 0.9 && assigned.plusDays((long) spent).isBefore(TODAY)) {
            return random.nextDouble() < 0.7 ? Stage.COMPLETED_AT_ONCE : Stage.COMPLETED_LATER;
        }
        return random.nextDouble() < 0.4 ? Stage.TRIED : Stage.READING;
    }
}
