package org.beret.people;

import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.EmailAddress;
import org.beret.shared.HiddenSigns;
import org.beret.shared.InputText;
import org.beret.shared.Language;
import org.beret.signin.SignInName;

/**
 * Staff to invite, or the first administrator; names and e-mail address are normalized.
 *
 * @param manager whether they may change who else works at their centre
 */
public record NewColleague(String email, String familyName, String givenName, Language language, boolean manager) {

    public NewColleague {
        email = SignInName.normalized(email);
        familyName = InputText.line(familyName);
        givenName = InputText.line(givenName);
    }

    /**
     * Validates names and address.
     *
     * @throws BusinessRuleViolation with the first rule that is broken
     */
    void check() {
        HiddenSigns.refuse(familyName, givenName);
        if (familyName.isEmpty()) {
            throw new BusinessRuleViolation("person.refused.family-name");
        }
        if (familyName.length() > NewPerson.LONGEST_NAME || givenName.length() > NewPerson.LONGEST_NAME) {
            throw new BusinessRuleViolation("person.refused.long-name", NewPerson.LONGEST_NAME);
        }
        if (!EmailAddress.isWritten(email)) {
            throw new BusinessRuleViolation("person.refused.email-needed");
        }
    }
}
