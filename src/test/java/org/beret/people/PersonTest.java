package org.beret.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.beret.identity.Role;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.signin.SignInName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.diop@police.example",
                "A.Diop@Police.Example",
                "  a.diop@police.example\t",
                "A.DIOP@POLICE.EXAMPLE"
            })
    void anAddressIsTheSameHoweverItIsTyped(String typed) {
        assertThat(person(typed).email()).contains("a.diop@police.example");
    }

    /** In Turkish the small letter of I has no dot; an address must not depend on where the server stands. */
    @Test
    void anAddressDoesNotDependOnTheLanguageOfTheServer() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr"));

            assertThat(SignInName.normalized("INFO@POLICE.EXAMPLE")).isEqualTo("info@police.example");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aPersonTakesTheCountryOfTheCentre() {
        var centre = new TrainingCentre(new CountryCode("SN"), "Dakar");

        var person = person("a@police.example").atCentre(centre);

        assertThat(person.country()).isEqualTo(new CountryCode("SN"));
        assertThat(person.centre()).isEqualTo(centre.id());
    }

    @Test
    void staffOfTheUnitedNationsHaveNeitherCountryNorCentre() {
        var person = person("a@police.example");

        assertThat(person.country()).isNull();
        assertThat(person.centre()).isNull();
        assertThat(person.gender()).isEqualTo(Gender.NOT_STATED);
    }

    @Test
    void theHeaderShowsAShortName() {
        assertThat(person("a@police.example").toSignedInPerson().name().abbreviated())
                .isEqualTo("A. Diop");
    }

    @Test
    void thePasswordIsForgottenAfterSigningIn() {
        var signedIn = person("a@police.example").toSignedInPerson();

        signedIn.eraseCredentials();

        assertThat(signedIn.getPassword()).isNull();
    }

    private static Person person(String email) {
        return new Person(Role.TRAINEE, email, "Aminata", "Diop", Language.FR, "a hash");
    }
}
