package org.beret.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.beret.shared.Language;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/**
 * Every text of the interface, from {@code vaadin-i18n/translations_*.properties}, for Vaadin's views and for plain pages
 * alike. A text that takes values is written as a {@link java.text.MessageFormat}.
 */
@Component
public class Texts implements I18NProvider {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    Texts() {
        messages.setBasename("vaadin-i18n/translations");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Arrays.stream(Language.values()).map(Language::locale).toList();
    }

    /**
     * The text of this key.
     *
     * @throws NoSuchMessageException if there is none, which is a mistake in the code
     */
    @Override
    public String getTranslation(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, Language.of(locale).locale());
    }

    /** The text of this key in this language. */
    public String in(Language language, String key, Object... values) {
        return getTranslation(key, language.locale(), values);
    }
}
