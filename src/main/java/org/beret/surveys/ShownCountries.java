package org.beret.surveys;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beret.catalogue.ModuleId;
import org.beret.statistics.CountryFigures;
import org.beret.statistics.FigureFilter;
import org.beret.statistics.Period;
import org.beret.statistics.Statistics;
import org.springframework.stereotype.Component;

/** The countries of which something may be said about a module: those whose number of completed is shown in the figures. */
@Component
public class ShownCountries {

    private final Statistics statistics;

    ShownCountries(Statistics statistics) {
        this.statistics = statistics;
    }

    /** Their figures, by country. */
    public Map<String, CountryFigures> of(ModuleId module) {
        return statistics.world(FigureFilter.of(module, Period.EVER)).countries().stream()
                .filter(country -> country.all().completed().orElse(0) >= Averages.GROUP)
                .collect(Collectors.toMap(country -> country.country().value(), Function.identity()));
    }
}
