package org.beret.statistics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.beret.shell.ProgressBar;
import org.beret.shell.ScreenTexts;
import org.beret.statistics.CountryFigures.Share;
import org.beret.statistics.FigureTexts;
import org.beret.statistics.Period;

/** How figures and periods are said on the screen that is being made, in its language. */
final class FigureLabels {

    private final FigureTexts texts;

    FigureLabels() {
        texts = new FigureTexts(ScreenTexts.current());
    }

    String number(OptionalLong count) {
        return texts.number(count);
    }

    String days(OptionalInt days) {
        return texts.days(days);
    }

    String percent(Optional<Share> share, OptionalLong whole) {
        return texts.percent(share, whole);
    }

    String period(Period period) {
        return texts.period(period);
    }

    /** A share as a bar with its per cent; in words where there is none to draw. */
    Component share(Optional<Share> share, OptionalLong whole) {
        var percent = percent(share, whole);
        return share.<Component>map(known -> new ProgressBar(known.part(), known.whole(), percent))
                .orElseGet(() -> new Span(percent));
    }
}
