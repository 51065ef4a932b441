package org.beret.signin.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.beret.identity.PersonId;
import org.beret.identity.Role;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.shared.Language;
import org.beret.signin.SignInDirectory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of whom a second factor is demanded, by role, by what the mode demands and by what the centre demands. */
class SecondFactorRuleTest {

    @ParameterizedTest
    @CsvSource({
        "ADMINISTRATOR, true, false, true",
        "COORDINATOR, true, false, true",
        "TRAINING_CENTRE, true, false, false",
        "TRAINEE, true, true, false",
        "ADMINISTRATOR, false, true, false",
        "COORDINATOR, false, true, false",
        "TRAINING_CENTRE, false, true, true",
        "TRAINEE, false, true, false"
    })
    void itIsDemandedOf(Role role, boolean byTheMode, boolean byTheCentre, boolean demanded) {
        var directory = mock(SignInDirectory.class);
        when(directory.demandsSecondFactor(any())).thenReturn(byTheCentre);

        assertThat(new SecondFactorRule(directory, byTheMode).demandsOf(person(role)))
                .isEqualTo(demanded);
    }

    private static SignedInPerson person(Role role) {
        var centre = role == Role.TRAINEE || role == Role.TRAINING_CENTRE ? TrainingCentreId.next() : null;
        return new SignedInPerson(
                PersonId.next(),
                "who@beret.example",
                "Given",
                "Family",
                role,
                centre,
                Language.EN,
                false,
                false,
                0,
                null);
    }
}
