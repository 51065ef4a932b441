package org.beret.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beret.catalogue.CourseModule;
import org.beret.shared.CountryCode;

/**
 * One country and one module in detail. Every list is of groups that may be shown side by side.
 *
 * @param asOf everything that had happened by this moment is counted
 * @param country the whole country in the period asked for
 * @param trend the months of the period in which something was assigned; its quarters or years where months would be too small
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

    /** A part of the country's figures. */
    public record Part<T>(T what, GroupFigures figures) {}

    /** A category, the women in it, and the next target for their share, if there is one. */
    public record CategoryPart(String category, CountryFigures figures, Optional<Target> target) {}

    /** Whether nothing at all was assigned in the country in this period. */
    public boolean isEmpty() {
        return modules.isEmpty();
    }

    public CountryCode code() {
        return country.country();
    }
}
