package org.beret.signin.secondfactor;

import org.beret.identity.SignedInPerson;
import org.beret.signin.SignInDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who has to have a second factor: administrators and coordinators where {@code beret.second-factor.demanded} says so, as
 * production has to, and the staff of a centre that demands it. Whoever has set up an app is always asked for its code.
 */
@Component
class SecondFactorRule {

    private final SignInDirectory directory;
    private final boolean demanded;

    SecondFactorRule(SignInDirectory directory, @Value("${beret.second-factor.demanded}") boolean demanded) {
        this.directory = directory;
        this.demanded = demanded;
    }

    boolean demandsOf(SignedInPerson person) {
        return switch (person.role()) {
            case ADMINISTRATOR, COORDINATOR -> demanded;
            case TRAINING_CENTRE -> person.centre() != null && directory.demandsSecondFactor(person.centre());
            case TRAINEE -> false;
        };
    }
}
