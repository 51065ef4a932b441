package org.beret.people;

import java.util.Optional;
import org.beret.identity.ServiceNumber;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.signin.SignInName;
import org.jspecify.annotations.Nullable;

/**
 * What a centre knows of a trainee: enough to add them, and all that it may change later. No password: nobody but the
 * trainee knows one.
 *
 * @param rank as the service writes it, empty if unknown
 * @param languages the languages the officer works in, as the centre writes them, empty if unknown
 * @param language in which Beret speaks to the trainee
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
    public static final int LONGEST_EMAIL = 254;
    public static final int LONGEST_RANK = 100;
    public static final int LONGEST_LANGUAGES = 200;

    public NewPerson {
        familyName = cleaned(familyName);
        givenName = cleaned(givenName);
        rank = cleaned(rank);
        languages = cleaned(languages);
        email = email.map(SignInName::normalized).filter(address -> !address.isEmpty());
    }

    /**
     * Refuses what could not be kept, or would leave the trainee without a name to sign in with.
     *
     * @throws BusinessRuleViolation with the first rule that is broken
     */
    public void check() {
        refuse(familyName.isEmpty(), "person.refused.family-name");
        refuse(
                familyName.length() > LONGEST_NAME || givenName.length() > LONGEST_NAME,
                "person.refused.long-name",
                LONGEST_NAME);
        refuse(rank.length() > LONGEST_RANK, "person.refused.long-rank", LONGEST_RANK);
        refuse(languages.length() > LONGEST_LANGUAGES, "person.refused.long-languages", LONGEST_LANGUAGES);
        refuse(serviceNumber.isEmpty() && email.isEmpty(), "person.refused.no-sign-in-name");
        refuse(email.filter(address -> !isAddress(address)).isPresent(), "person.refused.email");
    }

    /** Something on both sides of one sign; whether anybody reads it, only a letter can tell. */
    static boolean isAddress(String email) {
        return email.length() <= LONGEST_EMAIL && email.matches("[^\\s@,;<>\\p{Cc}]+@[^\\s@,;<>\\p{Cc}]+");
    }

    private static void refuse(boolean broken, String rule, Object... values) {
        if (broken) {
            throw new BusinessRuleViolation(rule, values);
        }
    }

    /** Without what no name holds and PostgreSQL keeps in no text. */
    private static String cleaned(String text) {
        return text.replace("\0", "").strip();
    }
}
