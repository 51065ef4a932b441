package org.beret.statistics;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.beret.statistics.CountryFigures.Share;
import org.beret.texts.Formats;

/**
 * How figures and periods are said, on screens and on paper. A figure that may not be shown says so, and never reads as zero.
 *
 * @param texts the text of a key in the language of the locale
 */
public record FigureTexts(Locale locale, UnaryOperator<String> texts) {

    /** What is said where nothing can be counted. */
    private static final String NOTHING = "–";

    public String number(OptionalLong count) {
        return count.isPresent() ? Formats.number(count.getAsLong(), locale) : hidden();
    }

    public String days(OptionalInt days) {
        return days.isPresent() ? Formats.number(days.getAsInt(), locale) : NOTHING;
    }

    /** A share in whole per cent; of nobody there is none. */
    public String percent(Optional<Share> share, OptionalLong whole) {
        return share.map(known -> Formats.percent(known.part(), known.whole(), locale))
                .orElseGet(() -> whole.equals(OptionalLong.of(0)) ? NOTHING : hidden());
    }

    public String period(Period period) {
        if (period.year() == 0) {
            return texts.apply("figures.period.ever");
        }
        if (period.month() > 0) {
            var month = Month.of(period.month()).getDisplayName(TextStyle.SHORT_STANDALONE, locale);
            return month + " " + period.year();
        }
        return period.quarter() > 0
                ? texts.apply("figures.quarter." + period.quarter()) + " " + period.year()
                : Integer.toString(period.year());
    }

    private String hidden() {
        return texts.apply("figures.hidden");
    }
}
