package org.beret.texts;

import static java.lang.Character.DIRECTIONALITY_LEFT_TO_RIGHT;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.text.Bidi;
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
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

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
            arguments[SHOWN + place] = switch (values[place]) {
                case Number number -> NumberFormat.getInstance(locale).format(number);
                case String text -> isolated(text);
                case Object other -> other;
            };
        }
        synchronized (format) { // a MessageFormat may not be used by two threads at once
            return format.format(arguments);
        }
    }

    /**
     * A value that is written in the other direction, such as an Arabic name in an English sentence, between the signs that isolate it
     * (Unicode Standard Annex 9): or the sentence's own numbers and punctuation would stand on its wrong side.
     */
    private String isolated(String text) {
        var isForeign = ULocale.forLocale(locale).isRightToLeft()
                ? text.codePoints().anyMatch(sign -> Character.getDirectionality(sign) == DIRECTIONALITY_LEFT_TO_RIGHT)
                : Bidi.requiresBidi(text.toCharArray(), 0, text.length());
        return isForeign ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE : text;
    }

    /**
     * Lets {@code {0}} show the eleventh argument, the first one as it is printed, while {@code {0, plural, …}} still decides by the
     * number: ICU prints 1234 in Spanish, where the United Nations and {@link Formats} print 1.234.
     */
    private static String shownApart(String text) {
        return PLAIN_PLACE.matcher(text).replaceAll("{1$1}");
    }
}
