package org.beret.surveys;

import java.util.ArrayList;
import java.util.List;

/**
 * Knows of each sum that was ever told which people are in it, and adds and subtracts them as they like: whether anything but zero
 * comes out that is about at most four people.
 */
final class SubtractingAttacker {

    private static final long PRIME = 1_000_003;
    private static final int FEW = 4;

    private final List<boolean[]> told;
    private final int persons;

    SubtractingAttacker(List<boolean[]> told, int persons) {
        this.told = told;
        this.persons = persons;
    }

    /** Of each four people: if the sums say less without them, a sum is about them alone. */
    boolean findsFew() {
        var rank = rank(new int[0]);
        return findsFew(new int[FEW], 0, 0, rank);
    }

    private boolean findsFew(int[] few, int chosen, int from, int rank) {
        if (chosen == FEW) {
            return rank(few) < rank;
        }
        for (var person = from; person < persons; person++) {
            few[chosen] = person;
            if (findsFew(few, chosen + 1, person + 1, rank)) {
                return true;
            }
        }
        return false;
    }

    private int rank(int[] without) {
        var rows = new ArrayList<long[]>();
        told.forEach(sum -> {
            var row = new long[persons];
            for (var person = 0; person < persons; person++) {
                row[person] = sum[person] ? 1 : 0;
            }
            for (var person : without) {
                row[person] = 0;
            }
            rows.add(row);
        });
        var rank = 0;
        for (var column = 0; column < persons && rank < rows.size(); column++) {
            var pivot = rank;
            while (pivot < rows.size() && rows.get(pivot)[column] == 0) {
                pivot++;
            }
            if (pivot < rows.size()) {
                var found = rows.remove(pivot);
                rows.add(rank, found);
                for (var below = rank + 1; below < rows.size(); below++) {
                    reduce(rows.get(below), found, column);
                }
                rank++;
            }
        }
        return rank;
    }

    /** By multiplying across, modulo a prime: whole numbers stay whole. */
    private static void reduce(long[] row, long[] pivot, int column) {
        var factor = row[column];
        if (factor != 0) {
            for (var index = column; index < row.length; index++) {
                row[index] = Math.floorMod(row[index] * pivot[column] - factor * pivot[index], PRIME);
            }
        }
    }
}
