package org.beret.signin;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.Optional;
import org.beret.identity.ServiceNumber;
import org.beret.shared.InputText;

/**
 * What a person types to sign in: an e-mail address, or country code and service number such as {@code RW 4471}.
 * Spaces, hyphens and case do not matter.
 */
public sealed interface SignInName {

    /** Makes wide and narrow letters, and others that only look different, the same. */
    Normalizer2 WIDTHS = Normalizer2.getNFKCInstance();

    /** Equal for all ways of typing the same name; the key of the rate limit. */
    String normalized();

    /** An e-mail address. */
    record Email(String normalized) implements SignInName {}

    /** Country code and {@link ServiceNumber#key}, which may itself begin with the code: {@code GH 1003} as a number of Ghana. */
    record Officer(String country, String serviceKey) implements SignInName {

        /** The country once, as an officer types it whose number begins with it, however often it was typed. */
        @Override
        public String normalized() {
            var number = serviceKey;
            while (number.startsWith(country)) {
                number = number.substring(country.length());
            }
            return country + number;
        }
    }

    /** An e-mail address as one {@linkplain InputText#line line}, NFKC (a telephone may write wide letters), in lower case. */
    static String normalized(String email) {
        return InputText.line(WIDTHS.normalize(email).toLowerCase(Locale.ROOT));
    }

    /** The e-mail address, if the sign-in name of an account is one. */
    static Optional<String> address(String signInName) {
        return of(signInName) instanceof Email(var address) && address.contains("@")
                ? Optional.of(address)
                : Optional.empty();
    }

    /** Parses what was typed; what is neither becomes an address that nobody has. */
    static SignInName of(String typed) {
        var address = normalized(typed);
        if (address.contains("@")) {
            return new Email(address);
        }
        var key = ServiceNumber.key(typed);
        return key.length() < 3 || key.contains("@")
                ? new Email(key)
                : new Officer(key.substring(0, 2), key.substring(2));
    }
}
