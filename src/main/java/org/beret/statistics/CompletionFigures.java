package org.beret.statistics;

import java.time.Instant;
import java.util.List;
import org.beret.catalogue.CourseModule;

/**
 * Completion per country of one module.
 *
 * @param asOf when the rows were counted
 */
public record CompletionFigures(CourseModule module, Instant asOf, List<CountryFigures> countries) {

    public long assigned() {
        return countries.stream().mapToLong(CountryFigures::assigned).sum();
    }

    public long completed() {
        return countries.stream().mapToLong(CountryFigures::completed).sum();
    }

    public long women() {
        return countries.stream().mapToLong(CountryFigures::women).sum();
    }

    /** Whether so many have completed that a share of women says nothing about one person. */
    public boolean mayShowWomen() {
        return completed() >= CountryFigures.FEWEST_FOR_SHARE;
    }

    /** How many countries have somebody to whom the module is assigned. */
    public long countriesWithTrainees() {
        return countries.stream().filter(country -> country.assigned() > 0).count();
    }
}
