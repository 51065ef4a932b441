package org.beret.statistics.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.ModuleId;
import org.beret.identity.CurrentPerson;
import org.beret.shared.CountryCode;
import org.beret.shared.UnknownId;
import org.beret.shell.Attachment;
import org.beret.statistics.ExportTable;
import org.beret.statistics.FigureFilter;
import org.beret.statistics.FullExport;
import org.beret.statistics.Period;
import org.beret.statistics.export.CountryExport;
import org.beret.statistics.export.CountryPdf;
import org.beret.statistics.export.QuestionExports;
import org.beret.tabular.TableFormat;
import org.beret.texts.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Downloads of figures as CSV, XLSX and PDF. Takes the parameters of the screen; access is checked by the same services. */
@Controller
class FigureEndpoint {

    private final CountryExport countries;
    private final FullExport everything;
    private final QuestionExports questions;
    private final CountryPdf pdfs;
    private final CourseCatalogue catalogue;
    private final Texts texts;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    FigureEndpoint(
            CountryExport countries,
            FullExport everything,
            QuestionExports questions,
            CountryPdf pdfs,
            CourseCatalogue catalogue,
            Texts texts,
            CurrentPerson currentPerson,
            Clock clock) {
        this.countries = countries;
        this.everything = everything;
        this.questions = questions;
        this.pdfs = pdfs;
        this.catalogue = catalogue;
        this.texts = texts;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    @GetMapping("/figures/countries.{format}")
    void countries(@PathVariable String format, @RequestParam Map<String, String> choices, HttpServletResponse response)
            throws IOException {
        var filter = FigureFilter.of(module(choices), period(choices, "period")).group(choices);
        var compared = Optional.ofNullable(choices.get("compared"))
                .filter(text -> !text.isEmpty())
                .map(_ -> period(choices, "compared"));
        write(response, "countries", format, countries.countries(filter, compared));
    }

    @GetMapping("/figures/countries/{country}.pdf")
    ResponseEntity<byte[]> country(@PathVariable String country, @RequestParam Map<String, String> choices) {
        var code = CountryCode.known(country);
        var pdf = pdfs.pdf(code, module(choices), period(choices, "period"));
        var name = texts.in(currentPerson.require().language(), "file.country", code);
        return Attachment.of(name + ".pdf", MediaType.APPLICATION_PDF, pdf);
    }

    /** Without a parameter the first module, as on the screen. */
    private ModuleId module(Map<String, String> choices) {
        var chosen = choices.getOrDefault("module", "");
        return chosen.isEmpty() ? catalogue.modules().getFirst().id() : new ModuleId(chosen);
    }

    private Period period(Map<String, String> choices, String name) {
        return Period.parse(choices.getOrDefault(name, ""), LocalDate.now(clock));
    }

    @GetMapping("/figures/everything.{format}")
    void everything(@PathVariable String format, HttpServletResponse response) throws IOException {
        write(response, "figures", format, everything.everything());
    }

    @GetMapping("/figures/questions.{format}")
    void questions(@PathVariable String format, @RequestParam Map<String, String> choices, HttpServletResponse response)
            throws IOException {
        write(response, "questions", format, questions.questions(module(choices), choices.getOrDefault("version", "")));
    }

    @ExceptionHandler(UnknownId.class)
    void noSuchFigures(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private static void write(HttpServletResponse response, String name, String extension, ExportTable table)
            throws IOException {
        var format = TableFormat.ofExtension(extension).orElseThrow(() -> new UnknownId(extension));
        response.setContentType(format.mediaType());
        var title = table.texts().text("file." + name);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attachment.header(title + "." + extension));
        try (var writer =
                format.write(response.getOutputStream(), title, table.texts().locale())) {
            table.writeTo(writer);
        }
    }
}
