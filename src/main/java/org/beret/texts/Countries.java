package org.beret.texts;

import java.util.Locale;
import java.util.MissingResourceException;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.springframework.stereotype.Component;

/**
 * Names of countries: the short names of the United Nations as texts {@code country.XX} where the locale data of the JDK differ,
 * else those.
 */
@Component
public class Countries {

    private final Texts texts;

    Countries(Texts texts) {
        this.texts = texts;
    }

    public String name(CountryCode country, Language language) {
        try {
            return texts.in(language, "country." + country.value());
        } catch (MissingResourceException asInLocaleData) {
            return Locale.of("", country.value()).getDisplayCountry(language.locale());
        }
    }
}
