package org.beret.surveys;

import java.util.Optional;

/**
 * What a group of people has gained.
 *
 * @param parts women and men of the first of them; empty where that could tell of fewer than five
 */
public record Gained(Averages all, Optional<Parts> parts) {

    /** Women and men among the people who finished first, a whole number of groups of five together with those of no stated gender. */
    public record Parts(Averages women, Averages men) {}
}
