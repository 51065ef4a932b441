package org.beret.people.transfers;

import org.beret.identity.TrainingCentreId;

/** A training centre to choose from. */
public record CentreName(TrainingCentreId id, String name) {}
