package org.beret.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language of the interface and of courses: those of the Chair's Note. */
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

    /** The language with this ISO 639-1 code; empty if it is not supported. */
    public static Optional<Language> ofCode(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equalsIgnoreCase(code))
                .findFirst();
    }

    /** The language of this locale; English if it is not supported. */
    public static Language of(Locale locale) {
        return ofCode(locale.getLanguage()).orElse(EN);
    }
}
