package org.beret.signin.secondfactor;

import java.util.List;
import org.beret.identity.FreshSignIn;
import org.beret.identity.PersonId;
import org.beret.identity.SignedInPerson;
import org.beret.shared.BusinessRuleViolation;
import org.beret.signin.SignInMethod;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people who may not go without a second factor have, be it an authenticator app or a passkey. */
@Component
public class SecondFactorDemand {

    private final SecondFactorRule rule;
    private final List<SignInMethod> methods;
    private final FreshSignIn freshSignIn;

    SecondFactorDemand(SecondFactorRule rule, List<SignInMethod> methods, FreshSignIn freshSignIn) {
        this.freshSignIn = freshSignIn;
        this.rule = rule;
        this.methods = methods;
    }

    /** Whether the person has none: only then is one set up on the way in, or the password alone would be enough for it. */
    public boolean isUnmet(PersonId person) {
        return methods.stream().noneMatch(method -> method.isSetUp(person));
    }

    /**
     * Asks before a signed-in person gets, or loses, a second factor: whoever finds a screen left open would have it for good.
     *
     * @throws org.beret.identity.FreshSignInNeeded if the password has to be given again first
     */
    public void checkChange() {
        freshSignIn.require();
    }

    /**
     * Removes something of a signed-in person, after {@link #checkChange}.
     *
     * @throws BusinessRuleViolation if nothing would be left to a person who may not go without; nothing is removed then
     */
    @Transactional
    public void remove(SignedInPerson person, Runnable removal) {
        checkChange();
        removal.run();
        if (rule.demandsOf(person) && isUnmet(person.id())) {
            throw new BusinessRuleViolation("second-factor.demanded");
        }
    }
}
