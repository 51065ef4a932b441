package org.beret.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;
import java.util.Locale;
import org.beret.texts.Formats;

/**
 * Server side of {@code frontend/local-moment.ts}: a sentence with a moment in it, which the device writes in its own time zone. The
 * text has it in UTC, for whoever has no script.
 */
@Tag("beret-moment")
@JsModule("./local-moment.ts")
class LocalMoment extends Component implements HasText {

    /** The key of a text whose only value is the moment. */
    LocalMoment(String key, Instant at, Locale locale) {
        getElement().setAttribute("lang", locale.getLanguage());
        getElement().setAttribute("at", at.toString());
        getElement().setAttribute("sentence", getTranslation(key, "{0}"));
        setText(getTranslation(key, Formats.moment(at, locale)));
    }
}
