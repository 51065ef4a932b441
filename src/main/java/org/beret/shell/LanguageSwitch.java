package org.beret.shell;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import java.util.Locale;
import java.util.function.Consumer;
import org.beret.shared.Language;

/** Buttons for the languages, by code; the current one is marked. */
class LanguageSwitch extends Nav {

    LanguageSwitch(Consumer<Language> chosen) {
        addClassName("languages");
        setAriaLabel(getTranslation("header.language"));
        for (var language : Language.values()) {
            add(button(language, chosen));
        }
    }

    private NativeButton button(Language language, Consumer<Language> chosen) {
        var button = new NativeButton(language.code().toUpperCase(Locale.ROOT), _ -> chosen.accept(language));
        button.addClassName("link");
        button.getElement().setAttribute("lang", language.code());
        button.getElement().setAttribute("title", language.nameIn(language.locale()));
        if (language == Language.of(getLocale())) {
            button.getElement().setAttribute("aria-current", "true");
        }
        return button;
    }
}
