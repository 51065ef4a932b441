package org.beret.people;

import java.util.Optional;
import org.beret.identity.PersonId;
import org.beret.identity.PersonName;
import org.beret.identity.ServiceNumber;
import org.beret.identity.TrainingCentreId;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A person as other modules see them. Staff of the United Nations have no country and no centre. Of an erased person
 * only gender, category, country and centre are left.
 *
 * @param rank as the police service writes it; empty if unknown
 * @param languages the working languages of the officer, as free text; empty if unknown
 * @param language of the interface and of letters
 */
public record PersonProfile(
        PersonId id,
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

    /** Where letters reach this person; nobody writes to who is suspended or erased. */
    public Optional<String> letterAddress() {
        return email.filter(_ -> !suspended && !erased);
    }

    /** Both parts are empty for an erased person. */
    public PersonName name() {
        return new PersonName(familyName, givenName);
    }

    /** Family name first; a dash for an erased person. */
    public String listName() {
        var name = name().inList();
        return name.isEmpty() ? "–" : name;
    }
}
