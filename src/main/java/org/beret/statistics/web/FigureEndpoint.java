package org.beret.statistics.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.beret.shared.CountryCode;
import org.beret.statistics.ExportTable;
import org.beret.statistics.FullExport;
import org.beret.statistics.export.CountryExport;
import org.beret.statistics.export.CoverageExport;
import org.beret.statistics.export.QuestionExports;
import org.beret.statistics.export.ReadyExport;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Downloads of figures as CSV and XLSX. Takes the parameters of the screen; access is checked by the same services. */
@Controller
class FigureEndpoint {

    private final CountryExport countries;
    private final FullExport everything;
    private final QuestionExports questions;
    private final CoverageExport coverage;
    private final ReadyExport ready;
    private final FigureChoices choices;

    FigureEndpoint(
            CountryExport countries,
            FullExport everything,
            QuestionExports questions,
            CoverageExport coverage,
            ReadyExport ready,
            FigureChoices choices) {
        this.countries = countries;
        this.everything = everything;
        this.questions = questions;
        this.coverage = coverage;
        this.ready = ready;
        this.choices = choices;
    }

    @GetMapping("/figures/countries.{format}")
    void countries(@PathVariable String format, @RequestParam Map<String, String> chosen, HttpServletResponse response)
            throws IOException {
        write(response, "countries", format, countries.countries(choices.filter(chosen), choices.compared(chosen)));
    }

    @GetMapping("/figures/everything.{format}")
    void everything(@PathVariable String format, HttpServletResponse response) throws IOException {
        write(response, "figures", format, everything.everything());
    }

    @GetMapping("/figures/questions.{format}")
    void questions(@PathVariable String format, @RequestParam Map<String, String> chosen, HttpServletResponse response)
            throws IOException {
        write(
                response,
                "questions",
                format,
                questions.questions(choices.module(chosen), chosen.getOrDefault("version", "")));
    }

    @GetMapping("/figures/coverage.{format}")
    void coverage(@PathVariable String format, HttpServletResponse response) throws IOException {
        write(response, "coverage", format, coverage.coverage());
    }

    @GetMapping("/figures/ready.{format}")
    void ready(@PathVariable String format, @RequestParam Map<String, String> chosen, HttpServletResponse response)
            throws IOException {
        var country = Optional.of(chosen.getOrDefault("country", "")).filter(code -> !code.isEmpty());
        write(response, "ready", format, ready.ready(country.map(CountryCode::known)));
    }

    private static void write(HttpServletResponse response, String name, String format, ExportTable table)
            throws IOException {
        TableFile.write(response, table.texts().text("file." + name), format, table);
    }
}
