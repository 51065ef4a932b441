package org.beret.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beret.people.TestDetails.trainee;

import java.util.Optional;
import java.util.UUID;
import org.beret.ModuleTest;
import org.beret.identity.PersonId;
import org.beret.identity.SignedInPerson;
import org.beret.signin.SignInDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sign-in names of officers in whose service number the country stands, as lists often have it. */
@ModuleTest
class CountryInNumberModuleTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private Trainees trainees;

    @Autowired
    private SignInDirectory directory;

    private final String number = UUID.randomUUID().toString().substring(0, 8);

    private SignedInPerson staff;

    @BeforeEach
    void aCentre() {
        staff = people.staff(people.centre("RW"));
    }

    @Test
    void theCountryNeedNotBeTypedTwice() throws Exception {
        var officer = added("RW " + number);

        assertThat(found("rw " + number)).contains(officer);
        assertThat(found("RW RW-" + number)).contains(officer);
        assertThat(found("UG " + number)).isEmpty();
    }

    @Test
    void whoHasTheNumberAsItWasTypedComesFirst() throws Exception {
        var withCountry = added("RW" + number);
        var without = added(number);

        assertThat(found("RW " + number)).contains(without);
        assertThat(found("RW RW " + number)).contains(withCountry);
    }

    private Optional<PersonId> found(String typed) {
        return directory.find(typed).map(SignedInPerson::id);
    }

    private PersonId added(String serviceNumber) throws Exception {
        return people.as(staff, () -> trainees.add(trainee("Uwase", serviceNumber)));
    }
}
