package org.beret.people;

import java.util.List;
import org.beret.identity.TrainingCentreId;
import org.beret.shared.CountryCode;
import org.beret.shared.Versioned;

/**
 * A training centre as administrators see it.
 *
 * @param country where it is
 * @param served the countries whose people it trains, its own first
 * @param version for optimistic locking, to be passed on when it is edited
 * @param trainees number of trainees
 * @param staff number of staff
 */
public record CentreDetails(
        TrainingCentreId id,
        String name,
        CountryCode country,
        List<CountryCode> served,
        boolean suspended,
        long version,
        long trainees,
        long staff) {

    /** What a form edits. */
    public Versioned<CentreDetails> edited() {
        return new Versioned<>(this, version);
    }
}
