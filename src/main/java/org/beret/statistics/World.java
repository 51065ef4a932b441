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
     * @param suppressed how many are left out because their figures may not be shown
     */
    public record Total(long part, long whole, long countries, long suppressed) {

        /** The persons of the whole; empty if there are only suppressed ones. */
        public OptionalLong persons() {
            return whole == 0 && suppressed > 0 ? OptionalLong.empty() : OptionalLong.of(whole);
        }

        /** The share; empty if it is of nobody or of suppressed persons only. */
        public Optional<Share> share() {
            return Share.of(OptionalLong.of(part), persons());
        }
    }

    /** The completed of the assigned. */
    public Total completed() {
        return total(CountryFigures::completed, country -> country.all().assigned());
    }

    /** The women of the completed. */
    public Total womenAmongCompleted() {
        return total(
                CountryFigures::womenAmongCompleted, country -> country.all().completed());
    }

    /** How many countries have an enrolment, including those whose number is suppressed. */
    public long countriesWithTrainees() {
        return countries.stream()
                .filter(country -> !country.all().assigned().equals(OptionalLong.of(0)))
                .count();
    }

    private Total total(Function<CountryFigures, Optional<Share>> share, Function<CountryFigures, OptionalLong> whole) {
        var shares = countries.stream()
                .flatMap(country -> share.apply(country).stream())
                .toList();
        return new Total(
                shares.stream().mapToLong(Share::part).sum(),
                shares.stream().mapToLong(Share::whole).sum(),
                shares.size(),
                countries.stream()
                        .filter(country -> share.apply(country).isEmpty()
                                && !whole.apply(country).equals(OptionalLong.of(0)))
                        .count());
    }
}
