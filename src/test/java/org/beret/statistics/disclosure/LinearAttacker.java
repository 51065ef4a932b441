package org.beret.statistics.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Looks for one to four persons among all sums and differences of figures. Linear algebra modulo a large prime: what is derived
 * over the whole numbers is derived here, too. Where a figure is zero the attacker knows that nobody is there.
 */
final class LinearAttacker {

    private static final long PRIME = 2_147_483_647L;
    private static final int MOST_TO_TRY = 18;

    private final List<PersonGroup> groups;
    private final Map<Integer, long[]> rows = new TreeMap<>();

    /** Large groups come first, so that what is left after them is of small groups alone. */
    LinearAttacker(List<PersonGroup> world, List<Figure> figures) {
        var empty = figures.stream()
                .filter(figure -> figure.persons() == 0)
                .flatMap(figure -> figure.groups().stream())
                .collect(Collectors.toSet());
        groups = world.stream()
                .filter(group -> !empty.contains(group))
                .sorted(Comparator.comparingInt(PersonGroup::persons).reversed())
                .toList();
        figures.stream().filter(figure -> figure.persons() > 0).distinct().forEach(this::learn);
    }

    /** A set of groups with one to four persons whose number is a sum of what is known, if there is one. */
    Optional<List<PersonGroup>> smallGroup() {
        var small = rows.entrySet().stream()
                .filter(row -> groups.get(row.getKey()).persons() < SuppressionRule.THRESHOLD)
                .map(Map.Entry::getValue)
                .toList();
        return search(small, 0, new long[groups.size()]);
    }

    /** Rows are reduced: a sum of them is a set only if each is taken once or not at all. */
    private Optional<List<PersonGroup>> search(List<long[]> small, int next, long[] sum) {
        if (next == Math.min(small.size(), MOST_TO_TRY)) {
            return set(sum).filter(LinearAttacker::isSmall);
        }
        var added = new long[sum.length];
        for (var column = 0; column < sum.length; column++) {
            added[column] = (sum[column] + small.get(next)[column]) % PRIME;
        }
        return search(small, next + 1, added).or(() -> search(small, next + 1, sum));
    }

    private Optional<List<PersonGroup>> set(long[] sum) {
        var chosen = new ArrayList<PersonGroup>();
        for (var column = 0; column < sum.length; column++) {
            if (sum[column] > 1) {
                return Optional.empty();
            }
            if (sum[column] == 1) {
                chosen.add(groups.get(column));
            }
        }
        return Optional.of(chosen);
    }

    private static boolean isSmall(List<PersonGroup> set) {
        var persons = set.stream().mapToInt(PersonGroup::persons).sum();
        return persons > 0 && persons < SuppressionRule.THRESHOLD;
    }

    private void learn(Figure figure) {
        var rest = new long[groups.size()];
        for (var column = 0; column < rest.length; column++) {
            rest[column] = figure.groups().contains(groups.get(column)) ? 1 : 0;
        }
        rows.forEach((pivot, row) -> subtract(rest, row, pivot));
        IntStream.range(0, rest.length)
                .filter(column -> rest[column] != 0)
                .findFirst()
                .ifPresent(pivot -> {
                    var inverse = BigInteger.valueOf(rest[pivot])
                            .modInverse(BigInteger.valueOf(PRIME))
                            .longValueExact();
                    var row = Arrays.stream(rest)
                            .map(value -> value * inverse % PRIME)
                            .toArray();
                    rows.values().forEach(other -> subtract(other, row, pivot));
                    rows.put(pivot, row);
                });
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
