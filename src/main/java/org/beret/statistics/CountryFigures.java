package org.beret.statistics;

import org.beret.shared.CountryCode;

/**
 * What one country has done with one module, in numbers of people.
 *
 * @param trainees all trainees of the country, enrolled or not
 * @param assigned trainees to whom the module is assigned, whatever came of it
 * @param inProgress of these, who have begun and not completed
 * @param completed of these, who have completed
 * @param women of the completed, who are women
 */
public record CountryFigures(
        CountryCode country, long trainees, long assigned, long inProgress, long completed, long women) {

    /** Below this many completions a share of women could say something about one person, so it is not shown. */
    public static final int FEWEST_FOR_SHARE = 5;

    public boolean mayShowWomen() {
        return completed >= FEWEST_FOR_SHARE;
    }
}
