package org.beret.statistics.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Numbers of persons at each {@link Stage}. Immutable, and compact in memory: a server caches a hundred thousand. */
@SuppressWarnings("EnumOrdinal")
public final class StageCounts {

    public static final StageCounts NOBODY = new StageCounts(new long[Stage.values().length]);

    private final long[] counts;

    /** These counts, in the order of {@link Stage}. */
    public StageCounts(long[] counts) {
        this.counts = counts;
    }

    /** Reads the columns of the stages, which stand side by side in the order of {@link Stage}. */
    public static StageCounts read(ResultSet row) throws SQLException {
        var array = new long[Stage.values().length];
        var first = row.findColumn(Stage.NOT_STARTED.column());
        for (var stage = 0; stage < array.length; stage++) {
            array[stage] = row.getLong(first + stage);
        }
        return new StageCounts(array);
    }

    public StageCounts plus(StageCounts other) {
        var sum = counts.clone();
        for (var stage = 0; stage < sum.length; stage++) {
            sum[stage] += other.counts[stage];
        }
        return new StageCounts(sum);
    }

    public long at(Set<Stage> stages) {
        var sum = 0L;
        for (var stage : stages) {
            sum += counts[stage.ordinal()];
        }
        return sum;
    }

    public long at(Stage first, Stage last) {
        var sum = 0L;
        for (var stage = first.ordinal(); stage <= last.ordinal(); stage++) {
            sum += counts[stage];
        }
        return sum;
    }

    public long assigned() {
        return at(Stage.NOT_STARTED, Stage.CERTIFIED_AT_ONCE);
    }

    public long inProgress() {
        return at(Stage.READING, Stage.TRIED);
    }

    public long completed() {
        return at(Stage.COMPLETED_LATER, Stage.CERTIFIED_AT_ONCE);
    }

    public long certified() {
        return at(Stage.CERTIFIED_LATER, Stage.CERTIFIED_AT_ONCE);
    }

    /** With a submitted attempt. */
    public long tried() {
        return at(Stage.TRIED, Stage.CERTIFIED_AT_ONCE);
    }

    /** Passed with the first attempt. */
    public long passedAtOnce() {
        return at(EnumSet.of(Stage.COMPLETED_AT_ONCE, Stage.CERTIFIED_AT_ONCE));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StageCounts that && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return Arrays.toString(counts);
    }
}
