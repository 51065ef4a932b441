package org.beret.signin.secondfactor;

import java.util.List;
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

    SecondFactorDemand(SecondFactorRule rule, List<SignInMethod> methods) {
        this.rule = rule;
        this.methods = methods;
    }

    /** Whether the person has none: only then is one set up on the way in, or the password alone would be enough for it. */
    public boolean isUnmet(PersonId person) {
        return methods.stream().noneMatch(method -> method.isSetUp(person));
    }

    /**
     * Removes something of a signed-in person.
     *
     * @throws BusinessRuleViolation if nothing would be left to a person who may not go without; nothing is removed then
     */
    @Transactional
    public void remove(SignedInPerson person, Runnable removal) {
        removal.run();
        if (rule.demandsOf(person) && isUnmet(person.id())) {
            throw new BusinessRuleViolation("second-factor.demanded");
        }
    }
}
