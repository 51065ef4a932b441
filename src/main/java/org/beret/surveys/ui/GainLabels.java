package org.beret.surveys.ui;

import java.text.NumberFormat;
import java.util.Locale;

/** Averages and gains as they are printed: one decimal, a gain with its sign. */
final class GainLabels {

    private GainLabels() {}

    static String average(double value, Locale locale) {
        return format(locale).format(value);
    }

    static String gain(double before, double after, Locale locale) {
        var gain = after - before;
        var text = format(locale).format(Math.abs(gain));
        return gain == 0 ? text : (gain > 0 ? "+" : "\u2212") + text;
    }

    private static NumberFormat format(Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format;
    }
}
