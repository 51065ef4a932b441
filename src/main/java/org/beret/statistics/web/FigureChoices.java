package org.beret.statistics.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.ModuleId;
import org.beret.statistics.FigureFilter;
import org.beret.statistics.Period;
import org.springframework.stereotype.Component;

/** Reads the parameters of the screens of figures from the address of a file. */
@Component
class FigureChoices {

    private final CourseCatalogue catalogue;
    private final Clock clock;

    FigureChoices(CourseCatalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Without a parameter the first module, as on the screen. */
    ModuleId module(Map<String, String> choices) {
        var chosen = choices.getOrDefault("module", "");
        return chosen.isEmpty() ? catalogue.modules().getFirst().id() : new ModuleId(chosen);
    }

    Period period(Map<String, String> choices) {
        return period(choices.getOrDefault("period", ""));
    }

    Optional<Period> compared(Map<String, String> choices) {
        return Optional.ofNullable(choices.get("compared"))
                .filter(text -> !text.isEmpty())
                .map(this::period);
    }

    FigureFilter filter(Map<String, String> choices) {
        return FigureFilter.of(module(choices), period(choices)).group(choices);
    }

    private Period period(String text) {
        return Period.parse(text, LocalDate.now(clock));
    }
}
