package org.beret.statistics.export;

import org.beret.catalogue.ModuleId;
import org.beret.identity.CurrentPerson;
import org.beret.shared.CountryCode;
import org.beret.shared.UnknownId;
import org.beret.statistics.ExportTable;
import org.beret.statistics.Period;
import org.beret.statistics.Statistics;
import org.beret.texts.Countries;
import org.beret.texts.Texts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Exports the screen of one country as a table, one row a line of any of its tables: the same figures, suppressed alike. */
@Service
@PreAuthorize("denyAll()")
public class CountryPageExport {

    private final Statistics statistics;
    private final Countries countries;
    private final Texts texts;
    private final CurrentPerson currentPerson;

    CountryPageExport(Statistics statistics, Countries countries, Texts texts, CurrentPerson currentPerson) {
        this.statistics = statistics;
        this.countries = countries;
        this.texts = texts;
        this.currentPerson = currentPerson;
    }

    /**
     * The country, its periods, categories, modules, languages and centres.
     *
     * @throws UnknownId if there is no such module or country
     */
    @PreAuthorize("hasAnyRole('COORDINATOR', 'ADMINISTRATOR')")
    public ExportTable country(CountryCode country, ModuleId module, Period period) {
        var report = statistics.country(country, module, period);
        var words = texts.in(currentPerson.require().language());
        return new ExportTable(
                words,
                rows -> new CountryPageLines(report, countries.name(country, words.language()), words, rows).write());
    }
}
