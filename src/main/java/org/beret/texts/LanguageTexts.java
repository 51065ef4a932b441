package org.beret.texts;

import com.ibm.icu.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.beret.shared.Language;

/** The texts of one language; each is compiled once, when it is first formatted. */
final class LanguageTexts {

    private static final Pattern PLAIN_PLACE = Pattern.compile("\\{(\\d)}");
    private static final int SHOWN = 10;

    private final Locale locale;
    private final ResourceBundle texts;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    LanguageTexts(Language language) {
        this.locale = language.locale();
        this.texts = ResourceBundle.getBundle(
                "vaadin-i18n/translations", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    String raw(String key) {
        return texts.getString(key);
    }

    String format(String key, Object... values) {
        var format = formats.computeIfAbsent(key, _ -> new MessageFormat(shownApart(raw(key)), locale));
        var arguments = new Object[SHOWN + values.length];
        for (var place = 0; place < values.length; place++) {
            arguments[place] = values[place];
            arguments[SHOWN + place] = values[place] instanceof Number number
                    ? NumberFormat.getInstance(locale).format(number)
                    : values[place];
        }
        synchronized (format) { // a MessageFormat may not be used by two threads at once
            return format.format(arguments);
        }
    }

    /**
     * Lets {@code {0}} show the eleventh argument, the first one as it is printed, while {@code {0, plural, …}} still decides by the
     * number: ICU prints 1234 in Spanish, where the United Nations and {@link Formats} print 1.234.
     */
    private static String shownApart(String text) {
        return PLAIN_PLACE.matcher(text).replaceAll("{1$1}");
    }
}
