package org.beret.people;

import java.util.Optional;
import org.beret.shared.CountryCode;

/**
 * A filter of the list of trainees.
 *
 * @param search words that must all occur in name, e-mail address or service number, as {@link org.beret.shared.SearchText} folds them
 */
public record TraineeFilter(
        String search, Optional<PersonState> state, Optional<Category> category, Optional<CountryCode> country) {

    public static final TraineeFilter ALL = new TraineeFilter("", Optional.empty(), Optional.empty(), Optional.empty());
}
