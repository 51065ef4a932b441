package org.beret.texts;

import java.util.Locale;
import java.util.function.BiFunction;
import org.beret.shared.Language;

/**
 * The texts of the interface in one language, for a class that writes a whole screen, file or letter in it. Made by
 * {@link Texts#in(Language)}.
 *
 * @param locale also decides how numbers and dates are printed
 * @param lookup from a key and its values to the text
 */
public record TextsIn(Locale locale, BiFunction<String, Object[], String> lookup) {

    /** The text of this key. */
    public String text(String key, Object... values) {
        return lookup.apply(key, values);
    }

    /** The language for what is stored in several, such as the title of a module. */
    public Language language() {
        return Language.of(locale);
    }
}
