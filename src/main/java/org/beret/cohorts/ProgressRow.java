package org.beret.cohorts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.beret.catalogue.CourseVersion;
import org.beret.catalogue.ModuleId;
import org.beret.catalogue.Points;
import org.beret.identity.PersonId;
import org.beret.identity.PersonName;
import org.beret.learning.EnrolmentState;
import org.beret.people.Category;
import org.beret.people.Gender;
import org.beret.shared.CountryCode;

/**
 * A trainee and where they stand with each module.
 *
 * @param certificate where they stand with their certificate; empty where nobody issues any
 * @param cells by the module's id; modules never assigned to the trainee are missing
 */
public record ProgressRow(
        PersonId person,
        String familyName,
        String givenName,
        About about,
        Optional<String> serviceNumber,
        boolean suspended,
        Optional<CertificateStates.State> certificate,
        Map<ModuleId, Cell> cells) {

    /** What the register says of a trainee; the rank may be empty. */
    public record About(
            CountryCode country, Gender gender, Optional<Category> category, String rank, Optional<String> email) {}

    /** The name as lists show it: family name first. */
    public String listName() {
        return new PersonName(familyName, givenName).inList();
    }

    ProgressRow with(CertificateStates.State held) {
        return new ProgressRow(
                person, familyName, givenName, about, serviceNumber, suspended, Optional.of(held), cells);
    }

    /**
     * One trainee and one module.
     *
     * @param late whether the due date has passed without completion
     * @param stuck whether no attempt is left
     * @param lessons how many there are in the version that the trainee learns
     * @param version the version the trainee began or completed with; none before the first lesson
     * @param best the best submitted attempt
     * @param completedOn the day it was at the centre
     */
    public record Cell(
            EnrolmentState state,
            boolean late,
            boolean stuck,
            Optional<LocalDate> dueOn,
            int lessonsRead,
            int lessons,
            Optional<CourseVersion> version,
            Optional<Points> best,
            Optional<LocalDate> completedOn) {}
}
