package org.beret.signin.passkeys;

import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.HiddenSigns;
import org.beret.shared.InputText;

/** What a passkey may be called by its owner. */
public final class PasskeyName {

    /** How long a name may be. */
    public static final int LONGEST = 100;

    private PasskeyName() {}

    /**
     * The name, cleaned of what is only a way of typing.
     *
     * @throws BusinessRuleViolation if it is empty or too long
     */
    static String valid(String name) {
        var cleaned = InputText.line(name);
        HiddenSigns.refuse(cleaned);
        if (cleaned.isEmpty() || cleaned.length() > LONGEST) {
            throw new BusinessRuleViolation("passkeys.refused.name", LONGEST);
        }
        return cleaned;
    }
}
