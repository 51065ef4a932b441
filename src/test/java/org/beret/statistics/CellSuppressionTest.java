package org.beret.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.beret.shared.Language;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/**
 * An attacker who knows every figure that may be shown of a random sheet, and how all of them overlap, looks for one to four
 * persons among all their sums and differences.
 */
class CellSuppressionTest {

    private static final int[] MONTHS = {202510, 202511, 202601, 202602, 202604, 202612};
    /** How finely groups are told apart. */
    private static final Set<DisclosureLevel> LEVELS_OF_BREAKDOWNS =
            Set.of(DisclosureLevel.ASSIGNED, DisclosureLevel.COMPLETED, DisclosureLevel.CERTIFIED);

    private static final String[] GENDERS = {"WOMAN", "OTHER"};
    private static final String[] CATEGORIES = {"INDIVIDUAL", "FORMED", "NOT_STATED"};
    private static final String[] LANGUAGES =
            Arrays.stream(Language.values()).map(Language::code).toArray(String[]::new);
    private static final String[] CENTRES = {"A", "B", "C"};

    /** Persons who are alike in everything that is counted. */
    private record Atom(
            int month, String gender, String category, String language, String centre, Stage stage, int persons) {

        String value(Breakdown breakdown) {
            return switch (breakdown) {
                case NONE -> "ALL";
                case GENDER -> gender;
                case CATEGORY -> category;
                case GENDER_AND_CATEGORY -> gender + " " + category;
                case LANGUAGE -> language;
                case CENTRE -> centre;
            };
        }

        List<Period> periods() {
            var inMonth = Period.ofMonth(month);
            return List.of(inMonth, inMonth.whole(), inMonth.whole().whole(), Period.EVER);
        }

        @SuppressWarnings("EnumOrdinal") // the counts stand in the order of the stages
        StageCounts counts() {
            var counts = new long[Stage.values().length];
            counts[stage.ordinal()] = persons;
            return new StageCounts(counts);
        }
    }

    @RepeatedTest(500)
    void noCombinationOfWhatIsShownTellsOfFewerThanFivePersons(RepetitionInfo repetition) {
        var atoms = atoms(new Random(repetition.getCurrentRepetition()));

        assertThat(new Attacker(atoms, shown(atoms)).smallGroup()).isEmpty();
    }

    /** Hiding small figures alone is not enough, and the attacker knows. */
    @Test
    void theAttackerFindsWhatIsHiddenCarelessly() {
        var atoms = List.of(
                new Atom(202601, "WOMAN", "FORMED", "en", "A", Stage.NOT_STARTED, 3),
                new Atom(202604, "WOMAN", "FORMED", "en", "A", Stage.NOT_STARTED, 40));
        var careless = figures(atoms).stream()
                .filter(figure -> figure.persons() == 0 || figure.persons() >= SuppressionRule.THRESHOLD)
                .toList();

        assertThat(new Attacker(atoms, careless).smallGroup()).contains(List.of(atoms.getFirst()));
    }

    @Test
    void whatIsLargeEverywhereIsShownEverywhere() {
        var atoms = new ArrayList<Atom>();
        for (var gender : GENDERS) {
            for (var category : CATEGORIES) {
                for (var stage : Stage.values()) {
                    for (var month : MONTHS) {
                        atoms.add(new Atom(month, gender, category, "en", "A", stage, 5));
                        atoms.add(new Atom(month, gender, category, "fr", "B", stage, 5));
                    }
                }
            }
        }
        assertThat(shown(atoms))
                .containsExactlyElementsOf(figures(atoms).stream()
                        .filter(figure ->
                                figure.breakdown == Breakdown.NONE || LEVELS_OF_BREAKDOWNS.contains(figure.level))
                        .toList());
    }

    @Test
    void oneSmallQuarterHidesTheSmallestOther() {
        var atoms = List.of(
                new Atom(202601, "WOMAN", "FORMED", "en", "A", Stage.NOT_STARTED, 3),
                new Atom(202604, "WOMAN", "FORMED", "en", "A", Stage.NOT_STARTED, 40),
                new Atom(202607, "WOMAN", "FORMED", "en", "A", Stage.NOT_STARTED, 20),
                new Atom(202610, "WOMAN", "FORMED", "en", "A", Stage.NOT_STARTED, 30));
        var suppression = CellSuppression.of(counts(atoms));

        assertThat(shownQuarters(suppression)).containsExactly(2, 4);
        assertThat(suppression.mayShow(Breakdown.NONE, "ALL", DisclosureLevel.ASSIGNED, new Period(2026, 0, 0)))
                .isTrue();
    }

    private static List<Integer> shownQuarters(CellSuppression suppression) {
        return IntStream.rangeClosed(1, 4)
                .filter(quarter -> suppression.mayShow(
                        Breakdown.NONE, "ALL", DisclosureLevel.ASSIGNED, new Period(2026, quarter, 0)))
                .boxed()
                .toList();
    }

    /** A small world in which every combination is thinkable and many are empty or small. */
    private static List<Atom> atoms(Random random) {
        var months = some(random, 3, Arrays.stream(MONTHS).boxed().toArray(Integer[]::new));
        var genders = some(random, 2, GENDERS);
        var categories = some(random, 2, CATEGORIES);
        var languages = some(random, 2, LANGUAGES);
        var centres = some(random, 3, CENTRES);
        var stages = some(random, 2, Stage.values());
        var atoms = new ArrayList<Atom>();
        for (var month : months) {
            for (var gender : genders) {
                for (var category : categories) {
                    for (var language : languages) {
                        for (var centre : centres) {
                            for (var stage : stages) {
                                atoms.add(new Atom(month, gender, category, language, centre, stage, persons(random)));
                            }
                        }
                    }
                }
            }
        }
        return atoms;
    }

    private static int persons(Random random) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> 0;
            case 4, 5 -> 1 + random.nextInt(5);
            default -> 5 + random.nextInt(30);
        };
    }

    /** One, two or three of these. */
    private static <T> List<T> some(Random random, int most, T[] all) {
        var shuffled = new ArrayList<>(List.of(all));
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, 1 + random.nextInt(most));
    }

    private static Map<Breakdown, Map<String, Map<Period, StageCounts>>> counts(List<Atom> atoms) {
        var counts = new HashMap<Breakdown, Map<String, Map<Period, StageCounts>>>();
        for (var breakdown : Breakdown.values()) {
            for (var atom : atoms) {
                var values = counts.computeIfAbsent(breakdown, _ -> new HashMap<>())
                        .computeIfAbsent(atom.value(breakdown), _ -> new HashMap<>());
                atom.periods().forEach(period -> values.merge(period, atom.counts(), StageCounts::plus));
            }
        }
        return counts;
    }

    /** A figure with the atoms it counts. */
    private record FigureShown(
            Breakdown breakdown, String value, DisclosureLevel level, Period period, Set<Atom> atoms) {

        int persons() {
            return atoms.stream().mapToInt(Atom::persons).sum();
        }
    }

    private static List<FigureShown> figures(List<Atom> atoms) {
        var figures = new ArrayList<FigureShown>();
        var periods = atoms.stream()
                .flatMap(atom -> atom.periods().stream())
                .distinct()
                .toList();
        for (var breakdown : Breakdown.values()) {
            for (var value :
                    atoms.stream().map(atom -> atom.value(breakdown)).distinct().toList()) {
                for (var period : periods) {
                    for (var level : DisclosureLevel.values()) {
                        level.groups()
                                .forEach(stages -> figures.add(new FigureShown(
                                        breakdown,
                                        value,
                                        level,
                                        period,
                                        counted(atoms, breakdown, value, period, stages))));
                    }
                }
            }
        }
        return figures;
    }

    private static Set<Atom> counted(
            List<Atom> atoms, Breakdown breakdown, String value, Period period, Set<Stage> stages) {
        return atoms.stream()
                .filter(atom ->
                        stages.contains(atom.stage) && atom.value(breakdown).equals(value))
                .filter(atom -> atom.periods().contains(period))
                .collect(Collectors.toSet());
    }

    private static List<FigureShown> shown(List<Atom> atoms) {
        var suppression = CellSuppression.of(counts(atoms));
        return figures(atoms).stream()
                .filter(figure -> suppression.mayShow(figure.breakdown, figure.value, figure.level, figure.period))
                .toList();
    }

    /**
     * Linear algebra modulo a large prime: what is derived over the whole numbers is derived here, too. Where a figure is zero
     * the attacker knows that nobody is there.
     */
    private static final class Attacker {

        private static final long PRIME = 2_147_483_647L;
        private static final int MOST_TO_TRY = 16;

        private final List<Atom> atoms;
        private final Map<Integer, long[]> rows = new TreeMap<>();

        /** Large groups come first, so that what is left after them is of small groups alone. */
        Attacker(List<Atom> world, List<FigureShown> figures) {
            var empty = figures.stream()
                    .filter(figure -> figure.persons() == 0)
                    .flatMap(figure -> figure.atoms().stream())
                    .collect(Collectors.toSet());
            atoms = world.stream()
                    .filter(atom -> !empty.contains(atom))
                    .sorted(Comparator.comparingInt(Atom::persons).reversed())
                    .toList();
            figures.stream().filter(figure -> figure.persons() > 0).forEach(this::learn);
        }

        /** A set of atoms with one to four persons whose number is a sum of what is known, if there is one. */
        Optional<List<Atom>> smallGroup() {
            var small = rows.entrySet().stream()
                    .filter(row -> atoms.get(row.getKey()).persons() < SuppressionRule.THRESHOLD)
                    .toList();
            assertThat(small).as("too many to try").hasSizeLessThanOrEqualTo(MOST_TO_TRY);
            return IntStream.range(1, 1 << small.size())
                    .mapToObj(choice -> combined(small, choice))
                    .flatMap(Optional::stream)
                    .filter(set -> isSmall(set))
                    .findFirst();
        }

        private static boolean isSmall(List<Atom> set) {
            var persons = set.stream().mapToInt(Atom::persons).sum();
            return persons > 0 && persons < SuppressionRule.THRESHOLD;
        }

        /** Rows are reduced: a sum of them is a set only if each is taken once or not at all. */
        private Optional<List<Atom>> combined(List<Map.Entry<Integer, long[]>> small, int choice) {
            var sum = new long[atoms.size()];
            for (var number = 0; number < small.size(); number++) {
                if ((choice >> number & 1) == 1) {
                    var row = small.get(number).getValue();
                    for (var column = 0; column < sum.length; column++) {
                        sum[column] = (sum[column] + row[column]) % PRIME;
                    }
                }
            }
            return Arrays.stream(sum).allMatch(value -> value == 0 || value == 1)
                    ? Optional.of(IntStream.range(0, sum.length)
                            .filter(column -> sum[column] == 1)
                            .mapToObj(atoms::get)
                            .toList())
                    : Optional.empty();
        }

        private void learn(FigureShown figure) {
            var rest = new long[atoms.size()];
            for (var column = 0; column < rest.length; column++) {
                rest[column] = figure.atoms().contains(atoms.get(column)) ? 1 : 0;
            }
            rows.forEach((pivot, row) -> subtract(rest, row, pivot));
            for (var pivot = 0; pivot < rest.length; pivot++) {
                if (rest[pivot] != 0) {
                    var inverse = BigInteger.valueOf(rest[pivot])
                            .modInverse(BigInteger.valueOf(PRIME))
                            .longValueExact();
                    var row = Arrays.stream(rest)
                            .map(value -> value * inverse % PRIME)
                            .toArray();
                    var column = pivot;
                    rows.values().forEach(other -> subtract(other, row, column));
                    rows.put(pivot, row);
                    return;
                }
            }
        }

        private static void subtract(long[] from, long[] row, int pivot) {
            var factor = from[pivot];
            if (factor != 0) {
                for (var column = 0; column < from.length; column++) {
                    from[column] = Math.floorMod(from[column] - factor * row[column], PRIME);
                }
            }
        }
    }
}
