package org.beret.people;

import java.util.Optional;

/** Which trainees of a centre to list. Every word of the search occurs in name, address or service number. */
public record TraineeFilter(String search, Optional<PersonState> state, Optional<Category> category) {

    public static final TraineeFilter ALL = new TraineeFilter("", Optional.empty(), Optional.empty());
}
