package org.beret.people;

import java.util.Optional;

/**
 * A filter of the list of trainees.
 *
 * @param search words that must all occur in name, e-mail address or service number; case does not matter
 */
public record TraineeFilter(String search, Optional<PersonState> state, Optional<Category> category) {

    public static final TraineeFilter ALL = new TraineeFilter("", Optional.empty(), Optional.empty());
}
