package org.beret.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.beret.catalogue.CourseModule;
import org.beret.statistics.CountryFigures.Share;

/**
 * The figures of all countries for one module. Totals are sums of what is shown: a suppressed country is left out, and each total
 * says how many countries it includes.
 *
 * @param asOf everything that had happened by this moment is counted
 * @param countries all countries that have trainees or enrolments, in no order
 * @param firstYear in which this module was assigned anywhere; this year if it never was
 * @param medianDays from assignment to completion, over the countries where it is not suppressed
 */
public record World(
        CourseModule module,
        FigureFilter filter,
        Instant asOf,
        List<CountryFigures> countries,
        OptionalInt medianDays,
        int firstYear) {

    /**
     * A share summed over several countries.
     *
     * @param countries how many are included
     */
    public record Total(long part, long whole, long countries) {}

    /** The completed of the assigned. */
    public Total completed() {
        return total(CountryFigures::completed);
    }

    /** The women of the completed. */
    public Total womenAmongCompleted() {
        return total(CountryFigures::womenAmongCompleted);
    }

    /** How many countries have an enrolment, including those whose number is suppressed. */
    public long countriesWithTrainees() {
        return countries.stream()
                .filter(country -> !country.all().assigned().equals(OptionalLong.of(0)))
                .count();
    }

    private Total total(Function<CountryFigures, Optional<Share>> share) {
        var shares = countries.stream()
                .flatMap(country -> share.apply(country).stream())
                .toList();
        return new Total(
                shares.stream().mapToLong(Share::part).sum(),
                shares.stream().mapToLong(Share::whole).sum(),
                shares.size());
    }
}
