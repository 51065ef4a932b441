package org.beret.texts;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Formats a time of day in a language, by the locale data of Java: hours and minutes, in 24 hours where the language has a choice. */
public final class ClockTimes {

    private ClockTimes() {}

    /** By the clock on the wall, for example {@code 09:00}. */
    public static String of(LocalTime time, Locale locale) {
        var region = locale.getLanguage().equals("en") ? Locale.UK : locale;
        return time.format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(region));
    }
}
