package org.beret.accounts;

/** A training centre to choose. */
public record CentreName(TrainingCentreId id, String name) {}
