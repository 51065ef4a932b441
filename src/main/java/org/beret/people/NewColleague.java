package org.beret.people;

import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.Language;
import org.beret.signin.SignInName;

/**
 * Somebody to invite who is no trainee: staff of a centre or of the United Nations.
 *
 * @param manager whether they decide who else works at the centre
 */
public record NewColleague(String email, String familyName, String givenName, Language language, boolean manager) {

    public NewColleague {
        email = SignInName.normalized(email);
        familyName = familyName.replace("\0", "").strip();
        givenName = givenName.replace("\0", "").strip();
    }

    void check() {
        if (familyName.isEmpty()) {
            throw new BusinessRuleViolation("person.refused.family-name");
        }
        if (familyName.length() > NewPerson.LONGEST_NAME || givenName.length() > NewPerson.LONGEST_NAME) {
            throw new BusinessRuleViolation("person.refused.long-name", NewPerson.LONGEST_NAME);
        }
        if (!NewPerson.isAddress(email)) {
            throw new BusinessRuleViolation("person.refused.email");
        }
    }
}
