package org.beret.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language in which Beret speaks to people: the three of the Chair's Note. */
public enum Language {
    EN(Locale.ENGLISH),
    FR(Locale.FRENCH),
    ES(Locale.of("es"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The ISO 639-1 code in lower case, as in file names and addresses. */
    public String code() {
        return locale.getLanguage();
    }

    /** The language with this ISO 639-1 code, if Beret speaks it. */
    public static Optional<Language> ofCode(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equalsIgnoreCase(code))
                .findFirst();
    }

    /** The language of this locale; English where Beret does not speak it. */
    public static Language of(Locale locale) {
        return ofCode(locale.getLanguage()).orElse(EN);
    }
}
