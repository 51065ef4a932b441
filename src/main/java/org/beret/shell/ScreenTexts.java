package org.beret.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.beret.shared.Language;
import org.beret.texts.Texts;
import org.springframework.stereotype.Component;

/** Gives Vaadin's views the texts of {@link Texts}. */
@Component
class ScreenTexts implements I18NProvider {

    private final Texts texts;

    ScreenTexts(Texts texts) {
        this.texts = texts;
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
