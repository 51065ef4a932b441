package org.beret.cohorts;

import java.time.LocalDate;
import java.util.Optional;
import org.beret.people.Category;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.HiddenSigns;
import org.beret.shared.InputText;

/**
 * What a centre writes down of a cohort.
 *
 * @param category as what its trainees deploy; none for a mixed cohort
 * @param destination where to, in the centre's own words; may be empty
 */
public record CohortDetails(
        String name, Optional<Category> category, String destination, Optional<LocalDate> departureOn) {

    /** How many characters a name and a destination may have. */
    public static final int LONGEST = 200;

    /**
     * Normalizes what was typed.
     *
     * @throws BusinessRuleViolation if the name is missing, or name or destination are too long or hold {@link HiddenSigns}
     */
    public CohortDetails {
        name = InputText.line(name);
        destination = InputText.line(destination);
        HiddenSigns.refuse(name, destination);
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new BusinessRuleViolation("cohort.refused.name", LONGEST);
        }
        if (destination.length() > LONGEST) {
            throw new BusinessRuleViolation("cohort.refused.destination", LONGEST);
        }
    }
}
