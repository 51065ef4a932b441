package org.beret.statistics.export;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.beret.statistics.CountryFigures.Share;
import org.beret.texts.Formats;
import org.beret.texts.TextsIn;
import org.jspecify.annotations.Nullable;

/** Figures as cells of a file: numbers, the word of the screen where one is suppressed, and nothing where there is none. */
record FileFigures(TextsIn texts) {

    private static final OptionalLong NOBODY = OptionalLong.of(0);

    Object count(OptionalLong count) {
        return count.isPresent() ? count.getAsLong() : suppressed();
    }

    /** In per cent with one decimal; nothing if the whole is nobody. */
    @Nullable
    Object percent(Optional<Share> share, OptionalLong whole) {
        if (share.isPresent()) {
            return Formats.sharePercent(share.get().part(), share.get().whole(), 1);
        }
        return whole.equals(NOBODY) ? null : suppressed();
    }

    /** The median of days of those who have completed; nothing if these are nobody. */
    @Nullable
    Object days(OptionalInt median, OptionalLong completed) {
        if (median.isPresent()) {
            return median.getAsInt();
        }
        return completed.equals(NOBODY) ? null : suppressed();
    }

    private String suppressed() {
        return texts.text("figures.hidden");
    }
}
