package org.beret.people;

import java.util.Optional;
import org.beret.identity.ServiceNumber;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;

/** Details of trainees for tests: Rwandan women of a formed police unit, and variations. */
final class TestDetails {

    static final CountryCode RWANDA = new CountryCode("RW");

    private TestDetails() {}

    static NewPerson trainee(String familyName, String number) {
        return new NewPerson(
                RWANDA,
                ServiceNumber.ofText(number),
                familyName,
                "Diane",
                Optional.empty(),
                Gender.WOMAN,
                Category.FORMED_POLICE_UNIT,
                "",
                "",
                Language.EN);
    }

    static NewPerson withEmail(NewPerson person, String email) {
        return new NewPerson(
                person.country(),
                person.serviceNumber(),
                person.familyName(),
                person.givenName(),
                Optional.of(email),
                person.gender(),
                person.category(),
                person.rank(),
                person.languages(),
                person.language());
    }

    static NewPerson ofCountry(CountryCode country, NewPerson person) {
        return new NewPerson(
                country,
                person.serviceNumber(),
                person.familyName(),
                person.givenName(),
                person.email(),
                person.gender(),
                person.category(),
                person.rank(),
                person.languages(),
                person.language());
    }
}
