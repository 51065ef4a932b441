package org.beret.statistics.export;

import com.samskivert.mustache.Mustache;
import java.io.StringWriter;
import org.beret.catalogue.ModuleId;
import org.beret.identity.CurrentPerson;
import org.beret.printing.Printing;
import org.beret.shared.CountryCode;
import org.beret.shared.UnknownId;
import org.beret.statistics.CountryReport;
import org.beret.statistics.Period;
import org.beret.statistics.Statistics;
import org.beret.statistics.parity.ParityContext;
import org.beret.texts.Countries;
import org.beret.texts.Texts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The report of a country as a PDF, in the language of the person who asks. Prints the same {@link CountryReport} as the screen,
 * so both show the same figures.
 */
@Service
@PreAuthorize("denyAll()")
public class CountryPdf {

    private final Statistics statistics;
    private final ParityContext context;
    private final Countries countries;
    private final Texts texts;
    private final CurrentPerson currentPerson;
    private final Mustache.Compiler templates;
    private final Printing printing;

    CountryPdf(
            Statistics statistics,
            ParityContext context,
            Countries countries,
            Texts texts,
            CurrentPerson currentPerson,
            Mustache.Compiler templates,
            Printing printing) {
        this.statistics = statistics;
        this.context = context;
        this.countries = countries;
        this.texts = texts;
        this.currentPerson = currentPerson;
        this.templates = templates;
        this.printing = printing;
    }

    /**
     * The report as a PDF (PDF/A).
     *
     * @throws UnknownId if there is no such module or country
     */
    @PreAuthorize("hasAnyRole('COORDINATOR', 'ADMINISTRATOR')")
    public byte[] pdf(CountryCode country, ModuleId module, Period period) {
        var report = statistics.country(country, module, period);
        var language = currentPerson.require().language();
        var model = new CountryPdfModel(report, context.compact(country), countries, texts.in(language));
        var html = new StringWriter();
        templates.loadTemplate("country-report").execute(model.values(), html);
        return printing.pdf(html.toString());
    }
}
