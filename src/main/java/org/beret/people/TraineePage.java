package org.beret.people;

import java.util.List;
import java.util.Optional;
import org.beret.identity.PersonId;
import org.beret.identity.PersonName;
import org.beret.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of trainees.
 *
 * @param number of the page, from 0
 * @param total number of trainees on all pages
 */
public record TraineePage(List<Row> rows, int number, long total) {

    /** Trainees on a page. */
    public static final int SIZE = 50;

    /** A trainee in the list. */
    public record Row(
            PersonId id,
            String familyName,
            String givenName,
            CountryCode country,
            Optional<String> serviceNumber,
            Optional<String> email,
            Gender gender,
            @Nullable Category category,
            String rank,
            PersonState state) {

        /** Family name first. */
        public String listName() {
            return new PersonName(familyName, givenName).inList();
        }
    }
}
