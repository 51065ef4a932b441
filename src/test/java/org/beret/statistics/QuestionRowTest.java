package org.beret.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.beret.catalogue.ChoiceQuestion;
import org.beret.catalogue.MultipleChoice;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.TestQuestions;
import org.beret.shared.Language;
import org.beret.statistics.QuestionCounts.LanguageCounts;
import org.beret.statistics.QuestionCounts.Stratum;
import org.beret.statistics.QuestionFigures.Answers;
import org.beret.statistics.QuestionFigures.BoundedCount;
import org.beret.statistics.QuestionFigures.BoundedCount.Bound;
import org.beret.statistics.QuestionFigures.Row;
import org.beret.statistics.disclosure.SuppressionRule;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/**
 * What is shown of a question. An attacker who knows every exact number of a random question looks for one to four persons
 * among all their sums and differences.
 */
class QuestionRowTest {

    private static final ChoiceQuestion ONE = TestQuestions.single("one", "objective");
    private static final ChoiceQuestion SEVERAL = threeOptions(TestQuestions.multiple("several", "objective"));

    /** Persons who gave the same answer in the same language; options joined by commas. */
    private record Atom(Language language, String choice, int persons) {

        boolean chose(OptionId option) {
            return List.of(choice.split(",", -1)).contains(option.value());
        }

        boolean isRight(ChoiceQuestion question) {
            return !choice.isEmpty()
                    && question.isRight(Arrays.stream(choice.split(",", -1))
                            .map(OptionId::new)
                            .toList());
        }
    }

    @RepeatedTest(300)
    void nothingShownOfOneChoiceTellsOfFewerThanFivePersons(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());

        assertThat(smallGroup(ONE, atoms(random, List.of("a", "b", "c", ""), Language.values())))
                .isEmpty();
    }

    @RepeatedTest(50)
    void nothingShownOfSeveralChoicesTellsOfFewerThanFivePersons(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var choices = List.of("", "a", "b", "c", "a,b", "c,a", "b,c", "a,b,c");

        assertThat(smallGroup(SEVERAL, atoms(random, choices, Language.EN, Language.FR)))
                .isEmpty();
    }

    /** Showing what is large and hiding what is small is not enough, and the attacker knows. */
    @Test
    void theAttackerFindsWhatIsHiddenCarelessly() {
        var atoms =
                List.of(new Atom(Language.EN, "a", 60), new Atom(Language.EN, "b", 40), new Atom(Language.EN, "c", 3));
        var careless = List.<Predicate<Atom>>of(
                _ -> true, atom -> atom.chose(new OptionId("a")), atom -> atom.chose(new OptionId("b")));

        assertThat(smallGroup(atoms, careless)).contains(List.of(atoms.getLast()));
    }

    @Test
    void whatIsLargeIsShownToThePerson() {
        var row = row(
                ONE,
                List.of(
                        new Atom(Language.EN, "a", 40),
                        new Atom(Language.EN, "b", 10),
                        new Atom(Language.EN, "c", 10),
                        new Atom(Language.FR, "a", 20),
                        new Atom(Language.FR, "b", 25),
                        new Atom(Language.FR, "c", 15)));

        assertThat(row.all().count()).hasValue(120);
        assertThat(row.all().right()).isEqualTo(BoundedCount.exactly(60));
        assertThat(row.all().options()).containsEntry(new OptionId("b"), BoundedCount.exactly(35));
        assertThat(row.byLanguage()).containsOnlyKeys(Language.EN, Language.FR);
        assertThat(of(row, Language.FR).right()).isEqualTo(BoundedCount.exactly(20));
        assertThat(of(row, Language.FR).options()).containsEntry(new OptionId("c"), BoundedCount.exactly(15));
    }

    @Test
    void aFewWhoAreWrongAreSaidToBeAFew() {
        var row = row(ONE, List.of(new Atom(Language.EN, "a", 97), new Atom(Language.EN, "b", 3)));

        assertThat(row.all().right()).isEqualTo(new BoundedCount(Bound.AT_LEAST, 96));
        assertThat(row.all().options()).containsEntry(new OptionId("b"), new BoundedCount(Bound.AT_MOST, 4));
    }

    @Test
    void ofFourPersonsNothingIsShown() {
        var row = row(ONE, List.of(new Atom(Language.EN, "a", 2), new Atom(Language.EN, "b", 2)));

        assertThat(row.all()).isEqualTo(Answers.SUPPRESSED);
        assertThat(row.byLanguage()).isEmpty();
    }

    @Test
    void aLanguageWithFewerThanFiftyAnswersIsNotShownNorWhatItFollowsFrom() {
        var row = row(
                ONE,
                List.of(
                        new Atom(Language.EN, "a", 80),
                        new Atom(Language.EN, "b", 40),
                        new Atom(Language.FR, "a", 40),
                        new Atom(Language.FR, "b", 20),
                        new Atom(Language.ES, "a", 3)));

        assertThat(row.byLanguage()).containsOnlyKeys(Language.EN);
    }

    @Test
    void whoseAnswersAreMoreOftenWrongTheMoreTheyKnowMayHaveAWrongKey() {
        var strata = List.of(new Stratum(2, 30, 10), new Stratum(8, 10, 50));
        var counted = new LanguageCounts(strata, Map.of("a", 40L, "b", 60L), new TreeMap<>(Map.of(30, 100L)));

        var row = new QuestionRow(ONE, Map.of(Language.EN, counted)).row(List.of());

        assertThat(row.hasNegativeDiscrimination()).isTrue();
        assertThat(row.all().seconds()).hasValue(30);
    }

    private static Answers of(Row row, Language language) {
        return row.byLanguage().getOrDefault(language, Answers.SUPPRESSED);
    }

    private static Row row(ChoiceQuestion question, List<Atom> atoms) {
        var byLanguage = new EnumMap<Language, LanguageCounts>(Language.class);
        for (var language : Language.values()) {
            var here = atoms.stream()
                    .filter(atom -> atom.language() == language && atom.persons() > 0)
                    .toList();
            if (!here.isEmpty()) {
                var right = persons(here, atom -> atom.isRight(question));
                var choices = here.stream()
                        .filter(atom -> !atom.choice().isEmpty())
                        .collect(Collectors.toMap(Atom::choice, atom -> (long) atom.persons(), Long::sum));
                byLanguage.put(
                        language,
                        new LanguageCounts(
                                List.of(new Stratum(0, right, persons(here, _ -> true) - right)),
                                choices,
                                new TreeMap<>()));
            }
        }
        return new QuestionRow(question, byLanguage).row(List.of());
    }

    private static List<Atom> atoms(Random random, List<String> choices, Language... languages) {
        var atoms = new ArrayList<Atom>();
        for (var language : languages) {
            choices.forEach(choice -> atoms.add(new Atom(language, choice, persons(random))));
        }
        return atoms;
    }

    private static int persons(Random random) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> 0;
            case 2, 3 -> 1 + random.nextInt(5);
            default -> 5 + random.nextInt(60);
        };
    }

    private static long persons(List<Atom> atoms, Predicate<Atom> which) {
        return atoms.stream().filter(which).mapToLong(Atom::persons).sum();
    }

    /** One to four persons whose number is a sum of exact numbers that are shown. */
    private static Optional<List<Atom>> smallGroup(ChoiceQuestion question, List<Atom> all) {
        var row = row(question, all);
        var rows = new ArrayList<Predicate<Atom>>();
        learn(question, row.all(), _ -> true, rows);
        row.byLanguage()
                .forEach((language, answers) -> learn(question, answers, atom -> atom.language() == language, rows));
        return smallGroup(all, rows);
    }

    /** What is found to be nobody is taken out, so that others are found to be fewer. */
    private static Optional<List<Atom>> smallGroup(List<Atom> atoms, List<Predicate<Atom>> known) {
        var span = new Span(atoms.size());
        known.forEach(rows -> span.add(vector(atoms, rows)));
        var found = IntStream.range(1, 1 << atoms.size())
                .mapToObj(set -> IntStream.range(0, atoms.size())
                        .filter(place -> (set >> place & 1) == 1)
                        .mapToObj(atoms::get)
                        .toList())
                .filter(some -> persons(some, _ -> true) < SuppressionRule.THRESHOLD)
                .filter(some -> span.contains(vector(atoms, some::contains)))
                .findFirst();
        if (found.isPresent() && persons(found.get(), _ -> true) == 0) {
            return smallGroup(
                    atoms.stream().filter(atom -> !found.get().contains(atom)).toList(), known);
        }
        return found;
    }

    private static long[] vector(List<Atom> atoms, Predicate<Atom> which) {
        return atoms.stream().mapToLong(atom -> which.test(atom) ? 1 : 0).toArray();
    }

    private static ChoiceQuestion threeOptions(MultipleChoice question) {
        return new MultipleChoice(
                question.head(), question.options().subList(0, 3), question.shuffled(), question.keys());
    }

    private static void learn(
            ChoiceQuestion question, Answers answers, Predicate<Atom> whose, List<Predicate<Atom>> known) {
        if (answers.count().isPresent()) {
            known.add(whose);
        }
        if (answers.right().bound() == Bound.EXACT) {
            known.add(whose.and(atom -> atom.isRight(question)));
        }
        answers.options().forEach((option, part) -> {
            if (part.bound() == Bound.EXACT) {
                known.add(whose.and(atom -> atom.chose(option)));
            }
        });
    }

    /** All sums and differences of some rows, modulo a large prime. */
    private static final class Span {

        private static final long PRIME = 2_147_483_647L;

        private final int size;
        private final Map<Integer, long[]> rows = new HashMap<>();

        Span(int size) {
            this.size = size;
        }

        void add(long[] row) {
            var rest = reduced(row);
            IntStream.range(0, size)
                    .filter(place -> rest[place] != 0)
                    .findFirst()
                    .ifPresent(pivot -> {
                        var inverse = BigInteger.valueOf(rest[pivot])
                                .modInverse(BigInteger.valueOf(PRIME))
                                .longValueExact();
                        rows.put(
                                pivot,
                                Arrays.stream(rest)
                                        .map(value -> value * inverse % PRIME)
                                        .toArray());
                    });
        }

        boolean contains(long[] row) {
            return Arrays.stream(reduced(row)).allMatch(value -> value == 0);
        }

        private long[] reduced(long[] row) {
            var rest = row.clone();
            for (var pivot = 0; pivot < size; pivot++) {
                var known = rows.get(pivot);
                var factor = rest[pivot];
                if (known != null && factor != 0) {
                    for (var column = 0; column < size; column++) {
                        rest[column] = Math.floorMod(rest[column] - factor * known[column], PRIME);
                    }
                }
            }
            return rest;
        }
    }
}
