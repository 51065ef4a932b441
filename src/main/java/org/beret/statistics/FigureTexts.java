package org.beret.statistics;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.beret.statistics.CountryFigures.Share;
import org.beret.texts.Formats;
import org.beret.texts.TextsIn;

/**
 * Formats counts, shares, days and periods in one language, for screens and PDF. A suppressed figure reads as a word, never as
 * zero.
 */
public record FigureTexts(TextsIn texts) {

    /** What is said where nothing can be counted. */
    private static final String NOTHING = "–";

    public String number(OptionalLong count) {
        return count.isPresent() ? Formats.number(count.getAsLong(), texts.locale()) : hidden();
    }

    public String days(OptionalInt days) {
        return days.isPresent() ? Formats.number(days.getAsInt(), texts.locale()) : NOTHING;
    }

    /** A share in whole per cent; of nobody there is none. */
    public String percent(Optional<Share> share, OptionalLong whole) {
        return share.map(known -> Formats.percent(known.part(), known.whole(), texts.locale()))
                .orElseGet(() -> whole.equals(OptionalLong.of(0)) ? NOTHING : hidden());
    }

    public String period(Period period) {
        if (period.year() == 0) {
            return texts.text("figures.period.ever");
        }
        if (period.month() > 0) {
            var month = Month.of(period.month()).getDisplayName(TextStyle.SHORT_STANDALONE, texts.locale());
            return month + " " + period.year();
        }
        return period.quarter() > 0
                ? texts.text("figures.quarter." + period.quarter()) + " " + period.year()
                : Integer.toString(period.year());
    }

    private String hidden() {
        return texts.text("figures.hidden");
    }
}
