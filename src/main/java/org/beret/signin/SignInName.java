package org.beret.signin;

import java.util.Locale;
import org.beret.identity.ServiceNumber;

/**
 * What somebody types to say who they are: an e-mail address, or a country code and a service number, for example
 * {@code RW 4471}; spaces, hyphens and the size of letters do not matter.
 */
public sealed interface SignInName {

    /** The same name, however it was typed; failed sign-ins are counted by it. */
    String normalized();

    /** An e-mail address. */
    record Email(String normalized) implements SignInName {}

    /** A country code and a service number without what people type differently. */
    record Officer(String country, String serviceKey) implements SignInName {

        @Override
        public String normalized() {
            return country + serviceKey;
        }
    }

    /** The same address, however it was typed; without null characters, which PostgreSQL refuses to look for. */
    static String normalized(String email) {
        return email.replace("\0", "").strip().toLowerCase(Locale.ROOT);
    }

    /** What is neither names nobody. */
    static SignInName of(String typed) {
        var text = typed.replace("\0", "");
        if (text.contains("@")) {
            return new Email(normalized(text));
        }
        var key = ServiceNumber.key(text);
        return key.length() < 3
                ? new Email(key.toLowerCase(Locale.ROOT))
                : new Officer(key.substring(0, 2), key.substring(2));
    }
}
