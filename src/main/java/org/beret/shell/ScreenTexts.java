package org.beret.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.beret.shared.Language;
import org.beret.texts.Texts;
import org.beret.texts.TextsIn;
import org.springframework.stereotype.Component;

/**
 * Vaadin's source of translations, taken from {@link Texts}. A component asks by its own {@code getTranslation}; a
 * class that writes for screens and files alike takes {@link TextsIn}.
 */
@Component
public class ScreenTexts implements I18NProvider {

    private final Texts texts;

    ScreenTexts(Texts texts) {
        this.texts = texts;
    }

    /** The texts in the language of the screen that is being built; they may be used after the request, too. */
    public static TextsIn current() {
        var provider = VaadinService.getCurrent().getInstantiator().getI18NProvider();
        var locale = UI.getCurrent().getLocale();
        return new TextsIn(locale, (key, values) -> provider.getTranslation(key, locale, values));
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Arrays.stream(Language.values()).map(Language::locale).toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... values) {
        return texts.of(key, locale, values);
    }
}
