package org.beret.statistics.export;

import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.beret.statistics.CountryFigures.Share;
import org.beret.statistics.Period;
import org.beret.statistics.ready.ReadyGroup;
import org.beret.texts.Formats;
import org.beret.texts.TextsIn;

/**
 * Formats counts, shares, days and periods in one language, for screens and PDF. A suppressed figure reads as a word, never as
 * zero.
 */
public record FigureTexts(TextsIn texts) {

    /** Printed where there is no figure, as for a share of nobody. */
    private static final String DASH = "–";

    private static final OptionalLong NOBODY = OptionalLong.of(0);

    public String number(OptionalLong count) {
        return count.isPresent() ? Formats.number(count.getAsLong(), texts.locale()) : hidden();
    }

    /** The median of days of those who have completed; a dash if these are nobody. */
    public String days(OptionalInt days, OptionalLong completed) {
        if (days.isPresent()) {
            return Formats.number(days.getAsInt(), texts.locale());
        }
        return completed.equals(NOBODY) ? DASH : hidden();
    }

    /** A share in whole per cent, rounded; a dash if the whole is zero. */
    public String percent(Optional<Share> share, OptionalLong whole) {
        return share.map(shown -> Formats.share(shown.part(), shown.whole(), texts.locale()))
                .orElseGet(() -> whole.equals(NOBODY) ? DASH : hidden());
    }

    public String period(Period period) {
        if (period.year() == 0) {
            return texts.text("figures.period.ever");
        }
        if (period.month() > 0) {
            return Formats.shortMonth(YearMonth.of(period.year(), period.month()), texts.locale());
        }
        return period.quarter() > 0
                ? texts.text("figures.quarter." + period.quarter(), Integer.toString(period.year()))
                : Integer.toString(period.year());
    }

    /** The name of a group of officers. */
    public String group(ReadyGroup group) {
        return switch (group.breakdown()) {
            case NONE -> texts.text("figures.group.all");
            case GENDER -> texts.text("figures.gender." + group.value());
            case CATEGORY -> texts.text("category." + group.value());
            case CENTRE -> group.name();
            case LANGUAGE, GENDER_AND_CATEGORY -> group.value();
        };
    }

    private String hidden() {
        return texts.text("figures.hidden");
    }
}
