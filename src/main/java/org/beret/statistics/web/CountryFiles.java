package org.beret.statistics.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.beret.identity.CurrentPerson;
import org.beret.shared.CountryCode;
import org.beret.shell.Attachment;
import org.beret.statistics.export.CountryPageExport;
import org.beret.statistics.export.CountryPdf;
import org.beret.texts.Texts;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Downloads of the figures of one country, as a sheet to print and as tables. Takes the parameters of the screen. */
@Controller
class CountryFiles {

    private final CountryPdf pdfs;
    private final CountryPageExport tables;
    private final FigureChoices choices;
    private final Texts texts;
    private final CurrentPerson currentPerson;

    CountryFiles(
            CountryPdf pdfs,
            CountryPageExport tables,
            FigureChoices choices,
            Texts texts,
            CurrentPerson currentPerson) {
        this.pdfs = pdfs;
        this.tables = tables;
        this.choices = choices;
        this.texts = texts;
        this.currentPerson = currentPerson;
    }

    @GetMapping("/figures/countries/{country}.pdf")
    ResponseEntity<byte[]> sheet(@PathVariable String country, @RequestParam Map<String, String> chosen) {
        var code = CountryCode.known(country);
        var pdf = pdfs.pdf(code, choices.module(chosen), choices.period(chosen));
        return Attachment.of(title(code) + ".pdf", MediaType.APPLICATION_PDF, pdf);
    }

    @GetMapping("/figures/countries/{country}.{format}")
    void table(
            @PathVariable String country,
            @PathVariable String format,
            @RequestParam Map<String, String> chosen,
            HttpServletResponse response)
            throws IOException {
        var code = CountryCode.known(country);
        var table = tables.country(code, choices.module(chosen), choices.period(chosen));
        TableFile.write(response, title(code), format, table);
    }

    private String title(CountryCode code) {
        return texts.in(currentPerson.require().language(), "file.country", code);
    }
}
