package org.beret.statistics;

import org.beret.people.Category;

/**
 * A share of women that was set as a target.
 *
 * @param percent 1 to 100
 * @param source where it is written
 * @param version goes up with every change, so that nobody overwrites what they have not seen
 */
public record Target(Category category, int year, int percent, String source, long version) {

    /** The version of a target that is not kept yet. */
    static final long NEW = 0;

    /** The same as if nobody had kept it yet. */
    public Target asNew() {
        return new Target(category, year, percent, source, NEW);
    }
}
