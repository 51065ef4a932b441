package org.beret.people;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.identity.PersonId;
import org.beret.identity.Role;
import org.beret.identity.ServiceNumber;
import org.beret.identity.TrainingCentreId;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * What other application modules may know of a person. Country and centre are missing for staff of the United Nations. Of an
 * erased person only what is counted is left.
 *
 * @param rank as the police service writes it, empty if unknown
 * @param languages the languages the officer works in, as the centre writes them, empty if unknown
 * @param language in which Beret speaks to the person
 */
public record PersonProfile(
        PersonId id,
        Role role,
        Optional<ServiceNumber> serviceNumber,
        Optional<String> email,
        String familyName,
        String givenName,
        Gender gender,
        @Nullable Category category,
        @Nullable CountryCode country,
        @Nullable TrainingCentreId centre,
        String rank,
        String languages,
        Language language,
        boolean suspended,
        boolean erased) {

    static PersonProfile of(Person person) {
        return new PersonProfile(
                person.id(),
                person.role(),
                person.serviceNumber(),
                person.email(),
                person.familyName(),
                person.givenName(),
                person.gender(),
                person.category(),
                person.country(),
                person.centre(),
                person.rank(),
                person.languages(),
                person.language(),
                person.suspended(),
                person.erased());
    }

    /** The name as lists show it: family name first; a dash for a person who was erased. */
    public String listName() {
        var name =
                Stream.of(familyName, givenName).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        return name.isEmpty() ? "–" : name;
    }
}
