package org.beret.people;

import java.util.Optional;
import org.beret.identity.ServiceNumber;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.CountryCode;
import org.beret.shared.EmailAddress;
import org.beret.shared.HiddenSigns;
import org.beret.shared.InputText;
import org.beret.shared.Language;
import org.beret.signin.SignInName;
import org.jspecify.annotations.Nullable;

/**
 * The editable details of a trainee, with all texts normalized.
 *
 * @param rank as the police service writes it; empty if unknown
 * @param languages the working languages of the officer, as free text; empty if unknown
 * @param language of the interface and of letters
 */
public record NewPerson(
        CountryCode country,
        Optional<ServiceNumber> serviceNumber,
        String familyName,
        String givenName,
        Optional<String> email,
        Gender gender,
        @Nullable Category category,
        String rank,
        String languages,
        Language language) {

    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_EMAIL = EmailAddress.LONGEST;
    public static final int LONGEST_RANK = 100;
    public static final int LONGEST_LANGUAGES = 200;

    public NewPerson {
        familyName = InputText.line(familyName);
        givenName = InputText.line(givenName);
        rank = InputText.line(rank);
        languages = InputText.line(languages);
        email = email.map(SignInName::normalized).filter(address -> !address.isEmpty());
    }

    /**
     * Validates lengths and characters, and that there is a sign-in name.
     *
     * @throws BusinessRuleViolation with the first rule that is broken
     */
    public void check() {
        HiddenSigns.refuse(familyName, givenName, rank, languages);
        refuse(familyName.isEmpty(), "person.refused.family-name");
        refuse(
                familyName.length() > LONGEST_NAME || givenName.length() > LONGEST_NAME,
                "person.refused.long-name",
                LONGEST_NAME);
        refuse(rank.length() > LONGEST_RANK, "person.refused.long-rank", LONGEST_RANK);
        refuse(languages.length() > LONGEST_LANGUAGES, "person.refused.long-languages", LONGEST_LANGUAGES);
        refuse(serviceNumber.isEmpty() && email.isEmpty(), "person.refused.no-sign-in-name");
        refuse(email.filter(address -> !EmailAddress.isWritten(address)).isPresent(), "person.refused.email");
    }

    private static void refuse(boolean broken, String rule, Object... values) {
        if (broken) {
            throw new BusinessRuleViolation(rule, values);
        }
    }
}
