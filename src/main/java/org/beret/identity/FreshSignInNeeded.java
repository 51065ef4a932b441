package org.beret.identity;

import org.beret.shared.BusinessRuleViolation;

/** Refuses an act until the signed-in person has given the password again ({@link FreshSignIn}). */
public class FreshSignInNeeded extends BusinessRuleViolation {

    public FreshSignInNeeded() {
        super("fresh.needed");
    }
}
