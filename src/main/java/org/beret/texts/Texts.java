package org.beret.texts;

import java.util.Locale;
import org.beret.shared.Language;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/**
 * The texts of the interface from {@code vaadin-i18n/translations_*.properties}, for screens, plain pages, PDF and letters. A text
 * with values is a {@link java.text.MessageFormat}. To find where a key is used, search for its last full part: a few keys are
 * composed of a prefix and the name of an enum constant, as {@code category.FORMED_POLICE_UNIT} is.
 */
@Component
public class Texts {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    Texts() {
        messages.setBasename("vaadin-i18n/translations");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    /**
     * The text of this key.
     *
     * @throws NoSuchMessageException if there is none: a programming error
     */
    public String of(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, Language.of(locale).locale());
    }

    /** All texts in this language. */
    public TextsIn in(Language language) {
        return new TextsIn(language.locale(), (key, values) -> in(language, key, values));
    }

    /** The text of this key in this language. */
    public String in(Language language, String key, Object... values) {
        return of(key, language.locale(), values);
    }
}
