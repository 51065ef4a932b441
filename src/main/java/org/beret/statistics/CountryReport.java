package org.beret.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beret.catalogue.CourseModule;
import org.beret.shared.CountryCode;
import org.beret.statistics.parity.Target;

/**
 * The report of one country and one module: its figures by period, category, language and centre, and those of its modules.
 *
 * @param asOf everything that had happened by this moment is counted
 * @param country the whole country in the period asked for
 * @param trend the months of the period in which something was assigned; quarters or years if most months are suppressed
 * @param categories with the women among them
 * @param firstYear in which this module was assigned in the country; this year if it never was
 * @param modules every module that was assigned in the country in the period
 */
public record CountryReport(
        CourseModule module,
        Period period,
        Instant asOf,
        CountryFigures country,
        List<Part<Period>> trend,
        List<CategoryPart> categories,
        List<Part<String>> languages,
        List<Part<String>> centres,
        List<Part<CourseModule>> modules,
        int firstYear) {

    /** The figures of one value, for example of one language. */
    public record Part<T>(T what, GroupFigures figures) {}

    /** A category with its women, and the next target for their share if there is one. */
    public record CategoryPart(String category, CountryFigures figures, Optional<Target> target) {}

    /** Whether no module was assigned in the country in this period. */
    public boolean isEmpty() {
        return modules.isEmpty();
    }

    public CountryCode code() {
        return country.country();
    }
}
