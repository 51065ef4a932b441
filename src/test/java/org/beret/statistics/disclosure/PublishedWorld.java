package org.beret.statistics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.beret.shared.Language;
import org.beret.statistics.Breakdown;
import org.beret.statistics.Period;

/**
 * Makes small countries in which every combination is thinkable and many are empty or small: core modules that are assigned
 * together, in months of their own, or to some, and two publications between which people go on.
 */
final class PublishedWorld {

    private static final Integer[] MONTHS = {202510, 202511, 202601, 202602, 202604, 202612};
    private static final String[] GENDERS = {"WOMAN", "OTHER"};
    private static final String[] CATEGORIES = {"INDIVIDUAL", "FORMED", "NOT_STATED"};
    private static final String[] LANGUAGES =
            Arrays.stream(Language.values()).map(Language::code).toArray(String[]::new);
    private static final String[] CENTRES = {"A", "B", "C"};

    /** With more ways than this, people differ in less else. */
    private static final int FEW = 8;

    private final Random random;
    private final int modules;
    private final int publications;

    PublishedWorld(long seed, int modules, int publications) {
        this.random = new Random(seed);
        this.modules = modules;
        this.publications = publications;
    }

    List<PersonGroup> groups() {
        var ways = new Ways(some(2, MONTHS), some(3, Stage.values()), modules, publications)
                .all(random.nextBoolean(), random.nextInt(3) > 0);
        var genders = some(2, GENDERS);
        var categories = some(2, CATEGORIES);
        var languages = some(ways.size() > FEW ? 1 : 2, LANGUAGES);
        var centres = some(ways.size() > FEW ? 1 : 2, CENTRES);
        var groups = new ArrayList<PersonGroup>();
        for (var gender : genders) {
            for (var category : categories) {
                for (var language : languages) {
                    for (var centre : centres) {
                        for (var way : ways) {
                            groups.add(new PersonGroup(gender, category, language, centre, way, persons()));
                        }
                    }
                }
            }
        }
        return groups;
    }

    private int persons() {
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> 0;
            case 4, 5 -> 1 + random.nextInt(5);
            default -> 5 + random.nextInt(30);
        };
    }

    /** One, two or three of these. */
    private <T> List<T> some(int most, T[] all) {
        var shuffled = new ArrayList<>(List.of(all));
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, 1 + random.nextInt(most));
    }

    /** The counts of a module in a publication, as the program makes them. */
    @SuppressWarnings("EnumOrdinal") // the counts stand in the order of the stages
    static Map<Breakdown, Map<String, Map<Period, StageCounts>>> counts(
            List<PersonGroup> world, int publication, int module) {
        var counts = new HashMap<Breakdown, Map<String, Map<Period, StageCounts>>>();
        for (var group : world) {
            group.state(publication, module).ifPresent(state -> {
                var stages = new long[Stage.values().length];
                stages[List.of(Stage.values()).indexOf(state.stage())] = group.persons();
                var month = Period.ofMonth(state.month());
                for (var breakdown : Breakdown.values()) {
                    var periods = counts.computeIfAbsent(breakdown, _ -> new HashMap<>())
                            .computeIfAbsent(group.value(breakdown), _ -> new HashMap<>());
                    List.of(month, month.whole(), month.whole().whole(), Period.EVER)
                            .forEach(period -> periods.merge(period, new StageCounts(stages), StageCounts::plus));
                }
            });
        }
        return counts;
    }

    /** The counts of all modules in a publication. */
    static List<Map<Breakdown, Map<String, Map<Period, StageCounts>>>> counts(
            List<PersonGroup> world, int publication) {
        return IntStream.range(0, world.getFirst().states().get(publication).size())
                .mapToObj(module -> counts(world, publication, module))
                .toList();
    }
}
