package org.beret.accounts;

import org.beret.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/** What other application modules may know of a person. Country and centre are missing for staff of the United Nations. */
public record PersonProfile(
        PersonId id,
        String familyName,
        String givenName,
        Gender gender,
        @Nullable Category category,
        @Nullable CountryCode country,
        @Nullable TrainingCentreId centre) {

    static PersonProfile of(Person person) {
        return new PersonProfile(
                person.id(),
                person.familyName(),
                person.givenName(),
                person.gender(),
                person.category(),
                person.country(),
                person.centre());
    }

    /** The name as lists show it: family name first. */
    public String listName() {
        return familyName + ", " + givenName;
    }
}
