package org.beret.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language of the interface and of courses: those of the Chair's Note. */
public enum Language {
    EN(Locale.ENGLISH),
    FR(Locale.FRENCH),
    ES(Locale.of("es"));

    /** For who asks for none that there is. */
    public static final Language DEFAULT = EN;

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

    /** What the readers of a language call this one, written as within a sentence. */
    public String nameIn(Locale reader) {
        return locale.getDisplayLanguage(reader);
    }

    /** The language with this ISO 639-1 code; empty if it is not supported. */
    public static Optional<Language> ofCode(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equalsIgnoreCase(code))
                .findFirst();
    }

    /** The language that a request names by its code, whatever it says; {@link #DEFAULT} if it is not supported. */
    public static Language ofRequest(String code) {
        return ofCode(code).orElse(DEFAULT);
    }

    /** The language of this locale; {@link #DEFAULT} if it is not supported. */
    public static Language of(Locale locale) {
        return ofRequest(locale.getLanguage());
    }
}
