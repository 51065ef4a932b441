package org.beret.cohorts.ui;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.beret.shared.Language;
import org.beret.texts.Texts;

/** The texts in the language of one reader, also where no screen is at hand, as in a file that is downloaded. */
record Speech(Texts texts, Locale locale) {

    /** The language of the screen that is made just now. */
    static Speech ofScreen(Texts texts) {
        return new Speech(texts, UI.getCurrent().getLocale());
    }

    String text(String key, Object... values) {
        return texts.of(key, locale, values);
    }

    Language language() {
        return Language.of(locale);
    }
}
