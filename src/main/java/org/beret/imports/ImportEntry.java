package org.beret.imports;

import java.util.Optional;
import org.beret.identity.ServiceKey;
import org.beret.people.Category;
import org.beret.people.Gender;
import org.beret.people.NewPerson;
import org.beret.shared.Language;
import org.beret.tabular.TableRow;

/** A valid row of a file. Empty cells are absent values, which leave an existing person as they are. */
record ImportEntry(
        TableRow source,
        ServiceKey key,
        String familyName,
        Optional<String> givenName,
        Optional<String> email,
        Optional<Gender> gender,
        Optional<Category> category,
        Optional<String> rank,
        Optional<String> languages,
        Optional<Language> language) {

    /** A new person; absent values get their defaults. */
    NewPerson toNewPerson(Language defaultLanguage) {
        return new NewPerson(
                key.country(),
                Optional.of(key.number()),
                familyName,
                givenName.orElse(""),
                email,
                gender.orElse(Gender.NOT_STATED),
                category.orElse(null),
                rank.orElse(""),
                languages.orElse(""),
                language.orElse(defaultLanguage));
    }

    /** The person's current details with what this row states. */
    NewPerson mergedInto(NewPerson current) {
        return new NewPerson(
                current.country(),
                current.serviceNumber(),
                familyName,
                givenName.orElse(current.givenName()),
                email.or(current::email),
                gender.orElse(current.gender()),
                category.orElse(current.category()),
                rank.orElse(current.rank()),
                languages.orElse(current.languages()),
                language.orElse(current.language()));
    }
}
