package org.beret.texts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/**
 * Formats dates, times, numbers and shares in a language, by the locale data of Java. Times are in UTC. Three things no locale data know, and
 * they alone are said here: that the United Nations write British English, that French counts the first of a month, and that it puts a space
 * before a semicolon.
 */
public final class Formats {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Formats() {}

    /** A day, for example {@code 29 Jan 2027}. */
    public static String day(LocalDate day, Locale locale) {
        return day(day, FormatStyle.MEDIUM, locale);
    }

    /** The day of an instant in UTC. */
    public static String day(Instant moment, Locale locale) {
        return day(utcDay(moment), locale);
    }

    /** A day as papers write it, with the month in full: {@code 29 January 2027}. */
    public static String dayInFull(LocalDate day, Locale locale) {
        return day(day, FormatStyle.LONG, locale);
    }

    /** The day of an instant in UTC, with the month in full. */
    public static String dayInFull(Instant moment, Locale locale) {
        return dayInFull(utcDay(moment), locale);
    }

    private static String day(LocalDate day, FormatStyle style, Locale locale) {
        var formatter = DateTimeFormatter.ofLocalizedDate(style).withLocale(british(locale));
        return ordinal(day, day.format(formatter), locale);
    }

    /** A month, for example {@code September 2019}. */
    public static String month(YearMonth month, Locale locale) {
        return month.format(DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(british(locale)));
    }

    /** A month for labels, for example {@code Sept 2019}. */
    public static String shortMonth(YearMonth month, Locale locale) {
        return month.format(DateTimeFormatter.ofLocalizedPattern("yMMM").withLocale(british(locale)));
    }

    /** An instant in UTC, to the second. */
    public static String moment(Instant moment, Locale locale) {
        var formatter = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(british(locale))
                .withZone(ZoneOffset.UTC);
        return ordinal(utcDay(moment), formatter.format(moment), locale) + " UTC";
    }

    private static LocalDate utcDay(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** French counts the first of a month, which no locale data do. */
    private static String ordinal(LocalDate day, String written, Locale locale) {
        return day.getDayOfMonth() == 1 && locale.getLanguage().equals("fr")
                ? written.replaceFirst("^1 ", "1er ")
                : written;
    }

    /** Parts that hold commas themselves, set apart by semicolons. */
    public static String list(List<String> parts, Locale locale) {
        return String.join(locale.getLanguage().equals("fr") ? "\u202f; " : "; ", parts);
    }

    /** A score in whole per cent, cut rather than rounded so that 79.9 never reads as a pass mark of 80. */
    public static String percent(long points, long most, Locale locale) {
        var whole = most == 0 ? 0 : points * 100 / most;
        return NumberFormat.getPercentInstance(locale).format(whole / 100.0);
    }

    /** A share of persons in whole per cent, as {@link #sharePercent} rounds it. */
    public static String share(long part, long whole, Locale locale) {
        return NumberFormat.getPercentInstance(locale)
                .format(sharePercent(part, whole, 0).movePointLeft(2));
    }

    /**
     * A share in per cent, halves rounded up; but what is not everything never reads as 100, nor what is something as 0.
     *
     * @param decimals after the point
     */
    public static BigDecimal sharePercent(long part, long whole, int decimals) {
        var percent = BigDecimal.valueOf(whole == 0 ? 0 : part)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(Math.max(1, whole)), decimals, RoundingMode.HALF_UP);
        if (part > 0 && percent.signum() == 0) {
            return percent.add(percent.ulp());
        }
        return part < whole && percent.compareTo(HUNDRED) == 0 ? percent.subtract(percent.ulp()) : percent;
    }

    /** Points out of the most there are, for tables. */
    public static String score(double earned, int most, Locale locale) {
        return NumberFormat.getNumberInstance(locale).format(earned) + "/" + most;
    }

    public static String number(long number, Locale locale) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** The United Nations write British English: the day before the month. */
    private static Locale british(Locale locale) {
        return locale.getLanguage().equals("en") ? Locale.UK : locale;
    }
}
