package org.beret.statistics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.beret.shell.ProgressBar;
import org.beret.shell.ScreenTexts;
import org.beret.statistics.CountryFigures.Share;
import org.beret.statistics.Period;
import org.beret.statistics.export.FigureTexts;

/** {@link FigureTexts} in the language of the current screen, and components for shares. */
final class FigureLabels {

    private final FigureTexts texts;

    FigureLabels() {
        texts = new FigureTexts(ScreenTexts.current());
    }

    String number(OptionalLong count) {
        return texts.number(count);
    }

    /** The median of those who have completed. */
    String days(OptionalInt days, OptionalLong completed) {
        return texts.days(days, completed);
    }

    String percent(Optional<Share> share, OptionalLong whole) {
        return texts.percent(share, whole);
    }

    String period(Period period) {
        return texts.period(period);
    }

    /** A share as a progress bar; its text alone if it is suppressed or empty. */
    Component share(Optional<Share> share, OptionalLong whole) {
        var percent = percent(share, whole);
        return share.<Component>map(shown -> new ProgressBar(shown.part(), shown.whole(), percent))
                .orElseGet(() -> new Span(percent));
    }
}
