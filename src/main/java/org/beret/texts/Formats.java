package org.beret.texts;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Formats dates, times, numbers and shares in a language. Times are in UTC. */
public final class Formats {

    private Formats() {}

    /** A day, for example {@code 29 Jan 2027}. */
    public static String day(LocalDate day, Locale locale) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(british(locale)));
    }

    /** The day of an instant in UTC. */
    public static String day(Instant moment, Locale locale) {
        return day(moment.atOffset(ZoneOffset.UTC).toLocalDate(), locale);
    }

    /** An instant in UTC, to the second. */
    public static String moment(Instant moment, Locale locale) {
        var local = moment.atOffset(ZoneOffset.UTC);
        return day(local.toLocalDate(), locale) + ", " + local.format(DateTimeFormatter.ofPattern("HH:mm:ss")) + " UTC";
    }

    /** A share in whole per cent, cut rather than rounded so that 79.9 never reads as a pass mark of 80. */
    public static String percent(long part, long whole, Locale locale) {
        var format = NumberFormat.getPercentInstance(locale);
        return format.format(wholePercent(part, whole) / 100.0);
    }

    /** The number that {@link #percent} prints. */
    public static long wholePercent(long part, long whole) {
        return whole == 0 ? 0 : part * 100 / whole;
    }

    public static String number(long number, Locale locale) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** The United Nations write British English: the day before the month. */
    private static Locale british(Locale locale) {
        return locale.getLanguage().equals("en") ? Locale.UK : locale;
    }
}
