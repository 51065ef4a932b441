package org.beret.imports;

import java.util.Optional;
import org.beret.people.Category;
import org.beret.people.Gender;
import org.beret.people.NewPerson;
import org.beret.people.PeopleBatch.ServiceKey;
import org.beret.shared.Language;
import org.beret.tabular.TableRow;

/** A row of a list that could be read. What it leaves empty is not stated, and stays as it is of a person who is known. */
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

    NewPerson fresh(Language usual) {
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
                language.orElse(usual));
    }

    /** The person as they are known with what this row states. */
    NewPerson over(NewPerson known) {
        return new NewPerson(
                known.country(),
                known.serviceNumber(),
                familyName,
                givenName.orElse(known.givenName()),
                email.or(known::email),
                gender.orElse(known.gender()),
                category.orElse(known.category()),
                rank.orElse(known.rank()),
                languages.orElse(known.languages()),
                language.orElse(known.language()));
    }
}
