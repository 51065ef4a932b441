package org.beret.texts;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.beret.shared.Language;
import org.springframework.stereotype.Component;

/**
 * The texts of the interface from {@code vaadin-i18n/translations_*.properties}, for screens, plain pages, PDF and letters. A text
 * with values is a {@link com.ibm.icu.text.MessageFormat}, so that each language says its plurals by its own rules. To find where a
 * key is used, search for its last full part: a few keys are composed of a prefix and the name of an enum constant, as
 * {@code category.FORMED_POLICE_UNIT} is.
 */
@Component
public class Texts {

    private final Map<Language, LanguageTexts> languages = new ConcurrentHashMap<>();

    Texts() {}

    /**
     * The text of this key. Without values it is not formatted, so that the browser may put values in.
     *
     * @throws java.util.MissingResourceException if there is none: a programming error
     */
    public String of(String key, Locale locale, Object... values) {
        return in(Language.of(locale), key, values);
    }

    /** All texts in this language. */
    public TextsIn in(Language language) {
        return new TextsIn(language.locale(), (key, values) -> in(language, key, values));
    }

    /** The text of this key in this language. */
    public String in(Language language, String key, Object... values) {
        var texts = languages.computeIfAbsent(language, (Function<Language, LanguageTexts>) LanguageTexts::new);
        return values.length == 0 ? texts.raw(key) : texts.format(key, values);
    }
}
