package org.beret.people;

import java.util.List;
import org.beret.identity.TrainingCentreId;
import org.beret.shared.CountryCode;

/**
 * A training centre as the administrator keeps it.
 *
 * @param country where it is
 * @param served the countries whose people it trains, its own among them
 * @param version changes with every change; whoever edits says which one they saw
 */
public record CentreDetails(
        TrainingCentreId id,
        String name,
        CountryCode country,
        List<CountryCode> served,
        boolean suspended,
        long version,
        long trainees,
        long staff) {}
