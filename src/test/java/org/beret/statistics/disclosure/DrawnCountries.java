package org.beret.statistics.disclosure;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.beret.shared.Language;
import org.beret.statistics.Breakdown;
import org.beret.statistics.Period;

/** Draws the counts of core modules of countries as the benchmarks draw their world, with certificates. */
final class DrawnCountries {

    static final int CORE = 3;

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Set<Stage> COMPLETED = Set.of(Stage.COMPLETED_LATER, Stage.COMPLETED_AT_ONCE);

    private final Random random = new Random(42);
    private final int trainees;

    DrawnCountries(int trainees) {
        this.trainees = trainees;
    }

    /** The counts of each core module of the next country, of which this is the place by size. */
    List<Map<Breakdown, Map<String, Map<Period, StageCounts>>>> country(int place) {
        var centres = 1 + place % 5;
        var women = 0.08 + random.nextInt(30) / 100.0;
        var modules = IntStream.range(0, CORE)
                .<Map<Breakdown, Map<String, Map<Period, StageCounts>>>>mapToObj(_ -> new EnumMap<>(Breakdown.class))
                .toList();
        var persons = (int) (trainees * 0.16 / Math.pow(place, 0.85));
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
            var assigned = IntStream.range(0, CORE)
                    .mapToObj(module -> TODAY.minusDays(arrived).plusDays(3L * module))
                    .toList();
            var stages = certified(assigned.stream().map(this::stage).toList());
            IntStream.range(0, CORE)
                    .forEach(module -> stages.get(module)
                            .ifPresent(stage -> add(modules.get(module), values, assigned.get(module), stage)));
        }
        return modules;
    }

    private void add(
            Map<Breakdown, Map<String, Map<Period, StageCounts>>> module,
            Map<Breakdown, String> values,
            LocalDate day,
            Stage stage) {
        var counts = new long[Stage.values().length];
        counts[List.of(Stage.values()).indexOf(stage)]++;
        var month = Period.ofMonth(day.getYear() * 100 + day.getMonthValue());
        values.forEach((breakdown, value) -> {
            var periods = module.computeIfAbsent(breakdown, _ -> new HashMap<>())
                    .computeIfAbsent(value, _ -> new HashMap<>());
            for (var period : List.of(month, month.whole(), month.whole().whole(), Period.EVER)) {
                periods.merge(period, new StageCounts(counts), StageCounts::plus);
            }
        });
    }

    /** Four of five who have completed all core modules hold a valid certificate. */
    private List<Optional<Stage>> certified(List<Optional<Stage>> stages) {
        var isCertified = random.nextDouble() < 0.8
                && stages.stream()
                        .allMatch(stage -> stage.filter(COMPLETED::contains).isPresent());
        return isCertified
                ? stages.stream()
                        .map(stage -> stage.map(completed ->
                                completed == Stage.COMPLETED_LATER ? Stage.CERTIFIED_LATER : Stage.CERTIFIED_AT_ONCE))
                        .toList()
                : stages;
    }

    /** How far somebody is with a module; empty if it is not assigned to them. */
    private Optional<Stage> stage(LocalDate assigned) {
        return random.nextDouble() < 0.75 && assigned.isBefore(TODAY)
                ? Optional.of(stageOfAssigned(assigned))
                : Optional.empty();
    }

    private Stage stageOfAssigned(LocalDate assigned) {
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
