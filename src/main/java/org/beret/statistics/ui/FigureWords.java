package org.beret.statistics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.beret.shell.Formats;
import org.beret.shell.Track;
import org.beret.statistics.CountryFigures.Share;
import org.beret.statistics.Period;

/** How figures and periods are said. A figure that may not be shown says so, and never reads as zero. */
final class FigureWords {

    private final Locale locale;
    private final UnaryOperator<String> texts;

    FigureWords() {
        this.locale = UI.getCurrent().getLocale();
        this.texts = key -> UI.getCurrent().getTranslation(key);
    }

    String number(OptionalLong count) {
        return count.isPresent() ? Formats.number(count.getAsLong(), locale) : texts.apply("figures.hidden");
    }

    String days(OptionalInt days) {
        return days.isPresent() ? Formats.number(days.getAsInt(), locale) : "–";
    }

    Component share(Optional<Share> share, OptionalLong whole) {
        if (share.isEmpty()) {
            return new Span(whole.equals(OptionalLong.of(0)) ? "–" : texts.apply("figures.hidden"));
        }
        var known = share.get();
        return new Track(known.part(), known.whole(), Formats.percent(known.part(), known.whole(), locale));
    }

    String period(Period period) {
        if (period.year() == 0) {
            return texts.apply("figures.period.ever");
        }
        if (period.month() > 0) {
            var month = Month.of(period.month()).getDisplayName(TextStyle.SHORT_STANDALONE, locale);
            return month + " " + period.year();
        }
        return period.quarter() > 0
                ? texts.apply("figures.quarter." + period.quarter()) + " " + period.year()
                : "" + period.year();
    }
}
