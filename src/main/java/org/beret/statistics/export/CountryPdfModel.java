package org.beret.statistics.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.shared.Language;
import org.beret.statistics.CountryReport;
import org.beret.statistics.CountryReport.Part;
import org.beret.statistics.GroupFigures;
import org.beret.statistics.parity.Compact;
import org.beret.statistics.parity.Target;
import org.beret.texts.Countries;
import org.beret.texts.Formats;
import org.beret.texts.TextsIn;

/** What the template of the country PDF prints: the texts of one report in one language. */
final class CountryPdfModel {

    private final CountryReport report;
    private final Optional<Compact> compact;
    private final Countries countries;
    private final TextsIn texts;
    private final FigureTexts figures;

    CountryPdfModel(CountryReport report, Optional<Compact> compact, Countries countries, TextsIn texts) {
        this.report = report;
        this.compact = compact;
        this.countries = countries;
        this.texts = texts;
        this.figures = new FigureTexts(texts);
    }

    /** A table of the PDF; the first cell of a row is its header. */
    record Section(String title, List<String> heads, List<Row> rows) {

        record Row(String head, List<String> cells) {}
    }

    /** The values of the template, by name. */
    Map<String, Object> values() {
        var module = report.module().title().in(language());
        var asOf = Formats.moment(report.asOf(), texts.locale());
        var values = new HashMap<String, Object>();
        values.put("language", language().code());
        values.put("title", text("country-sheet.title", countries.name(report.code(), language())));
        values.put("basis", text("country-sheet.basis", module, figures.period(report.period()), asOf));
        values.put("sections", sections());
        values.put("compactTitle", text("compact.title"));
        values.put("compactSaid", compact());
        values.put("context", targets());
        values.put("basisOfFigures", text("countries.small-groups"));
        return values;
    }

    private List<Section> sections() {
        return Stream.of(
                        whole(),
                        parts("country-page.trend", "figures.period", report.trend(), figures::period),
                        women(),
                        parts(
                                "country-page.modules",
                                "country-page.modules",
                                report.modules(),
                                module -> module.title().in(language())),
                        parts(
                                "country-page.languages",
                                "country-page.languages",
                                report.languages(),
                                code -> Language.ofRequest(code)
                                        .nameIn(language().locale())),
                        parts("country-page.centres", "country-page.centres", report.centres(), name -> name))
                .filter(section -> !section.rows().isEmpty())
                .toList();
    }

    private Section whole() {
        var all = report.country().all();
        return new Section(
                report.module().title().in(language()),
                List.of(text("country-sheet.figure"), text("country-sheet.value")),
                List.of(
                        row(
                                "countries.trainees",
                                figures.number(report.country().trainees())),
                        row("countries.assigned", figures.number(all.assigned())),
                        row("countries.in-progress", figures.number(all.inProgress())),
                        row("countries.completed", figures.number(all.completed())),
                        row("countries.rate", figures.percent(all.completedShare(), all.assigned())),
                        row("countries.certified", figures.number(all.certified())),
                        row("figures.tried", figures.number(all.tried())),
                        row("figures.passed-at-once", figures.number(all.passedAtOnce())),
                        row("countries.median", figures.days(all.medianDays(), all.completed()))));
    }

    private Section women() {
        return new Section(
                text("country-page.women"),
                List.of(
                        text("figures.category"),
                        text("countries.completed"),
                        text("countries.women"),
                        text("country-page.women-certified"),
                        text("country-page.target")),
                report.categories().stream()
                        .map(part -> new Section.Row(
                                text("category." + part.category()),
                                List.of(
                                        figures.number(part.figures().all().completed()),
                                        figures.percent(
                                                part.figures().womenAmongCompleted(),
                                                part.figures().all().completed()),
                                        figures.percent(
                                                part.figures().womenAmongCertified(),
                                                part.figures().all().certified()),
                                        part.target().map(this::target).orElse("–"))))
                        .toList());
    }

    private String target(Target target) {
        return text("country-page.target-short", target.percent(), Integer.toString(target.year()));
    }

    private String targets() {
        var sources = report.categories().stream()
                .flatMap(part -> part.target().stream())
                .map(target -> target.source(texts))
                .distinct()
                .toList();
        return Stream.concat(Stream.of(text("country-page.women-context")), sources.stream())
                .collect(Collectors.joining(" · "));
    }

    private <T> Section parts(String title, String first, List<Part<T>> parts, Function<T, String> name) {
        return new Section(
                text(title),
                List.of(
                        text(first),
                        text("countries.assigned"),
                        text("countries.completed"),
                        text("countries.certified"),
                        text("countries.rate")),
                parts.stream()
                        .map(part -> new Section.Row(name.apply(part.what()), cells(part.figures())))
                        .toList());
    }

    private List<String> cells(GroupFigures group) {
        return List.of(
                figures.number(group.assigned()),
                figures.number(group.completed()),
                figures.number(group.certified()),
                figures.percent(group.completedShare(), group.assigned()));
    }

    private String compact() {
        return compact.map(known -> text(
                        "compact.said." + known.status(),
                        Formats.dayInFull(known.datedOn(), texts.locale()),
                        known.source()))
                .orElseGet(() -> text("compact.not-entered.on-paper"));
    }

    private Section.Row row(String key, String value) {
        return new Section.Row(text(key), List.of(value));
    }

    private Language language() {
        return texts.language();
    }

    private String text(String key, Object... values) {
        return texts.text(key, values);
    }
}
