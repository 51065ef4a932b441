package org.beret.statistics;

import com.samskivert.mustache.Mustache;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.catalogue.ModuleId;
import org.beret.identity.CurrentPerson;
import org.beret.printing.Printing;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.shared.UnknownId;
import org.beret.statistics.CountryReport.CategoryPart;
import org.beret.statistics.CountryReport.Part;
import org.beret.texts.Countries;
import org.beret.texts.Formats;
import org.beret.texts.Texts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The screen of a country on paper, in the language of the person who asks: the same report, so the same figures. */
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

    /** A table of the sheet; the first cell of a row heads it. */
    record Section(String title, List<String> heads, List<Row> rows) {

        record Row(String head, List<String> cells) {}
    }

    /**
     * The sheet as a PDF.
     *
     * @throws UnknownId if there is no such module or country
     */
    @PreAuthorize("hasAnyRole('COORDINATOR', 'ADMINISTRATOR')")
    public byte[] pdf(CountryCode country, ModuleId module, Period period) {
        var report = statistics.country(country, module, period);
        var language = currentPerson.require().language();
        var printed = new Printed(language, new FigureTexts(language.locale(), key -> texts.in(language, key)));
        var html = new StringWriter();
        templates.loadTemplate("country-sheet").execute(printed.model(report), html);
        return printing.pdf(html.toString());
    }

    /** The report in one language. */
    private final class Printed {

        private final Language language;
        private final FigureTexts words;

        Printed(Language language, FigureTexts words) {
            this.language = language;
            this.words = words;
        }

        Map<String, Object> model(CountryReport report) {
            return Map.of(
                    "language",
                    language.code(),
                    "title",
                    text("country-sheet.title", countries.name(report.code(), language)),
                    "basis",
                    text(
                            "country-sheet.basis",
                            report.module().title().in(language),
                            words.period(report.period()),
                            Formats.moment(report.asOf(), language.locale())),
                    "sections",
                    Stream.of(
                                    whole(report),
                                    parts("country-page.trend", "figures.period", report.trend(), words::period),
                                    women(report.categories()),
                                    parts(
                                            "country-page.modules",
                                            "country-page.modules",
                                            report.modules(),
                                            module -> module.title().in(language)),
                                    parts(
                                            "country-page.languages",
                                            "country-page.languages",
                                            report.languages(),
                                            this::spoken),
                                    parts(
                                            "country-page.centres",
                                            "country-page.centres",
                                            report.centres(),
                                            name -> name))
                            .filter(section -> !section.rows().isEmpty())
                            .toList(),
                    "compactTitle",
                    text("compact.title"),
                    "compactSaid",
                    compact(report.code()),
                    "context",
                    women(report),
                    "basisOfFigures",
                    text("countries.small-groups"));
        }

        private Section whole(CountryReport report) {
            var all = report.country().all();
            return new Section(
                    report.module().title().in(language),
                    List.of(text("country-sheet.figure"), text("country-sheet.value")),
                    List.of(
                            row(
                                    "countries.trainees",
                                    words.number(report.country().trainees())),
                            row("countries.assigned", words.number(all.assigned())),
                            row("countries.in-progress", words.number(all.inProgress())),
                            row("countries.completed", words.number(all.completed())),
                            row("countries.rate", words.percent(all.completedShare(), all.assigned())),
                            row("countries.certified", words.number(all.certified())),
                            row("figures.tried", words.number(all.tried())),
                            row("figures.passed-at-once", words.number(all.passedAtOnce())),
                            row("countries.median", words.days(all.medianDays()))));
        }

        private Section women(List<CategoryPart> categories) {
            return new Section(
                    text("country-page.women"),
                    List.of(
                            text("figures.category"),
                            text("countries.completed"),
                            text("countries.women"),
                            text("country-page.women-certified"),
                            text("country-page.target")),
                    categories.stream()
                            .map(part -> new Section.Row(
                                    text("category." + part.category()),
                                    List.of(
                                            words.number(part.figures().all().completed()),
                                            words.percent(
                                                    part.figures().womenAmongCompleted(),
                                                    part.figures().all().completed()),
                                            words.percent(
                                                    part.figures().womenAmongCertified(),
                                                    part.figures().all().certified()),
                                            part.target().map(this::target).orElse("–"))))
                            .toList());
        }

        private String target(Target target) {
            return text("country-page.target-short", target.percent(), Integer.toString(target.year()));
        }

        private String women(CountryReport report) {
            var sources = report.categories().stream()
                    .flatMap(part -> part.target().stream())
                    .map(Target::source)
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

        private List<String> cells(GroupFigures figures) {
            return List.of(
                    words.number(figures.assigned()),
                    words.number(figures.completed()),
                    words.number(figures.certified()),
                    words.percent(figures.completedShare(), figures.assigned()));
        }

        private String compact(CountryCode country) {
            return context.compact(country)
                    .map(known -> text(
                            "compact.said." + known.status(),
                            Formats.day(known.datedOn(), language.locale()),
                            known.source()))
                    .orElseGet(() -> text("compact.not-entered"));
        }

        private Section.Row row(String key, String value) {
            return new Section.Row(text(key), List.of(value));
        }

        private String spoken(String code) {
            return text("figures.language." + code);
        }

        private String text(String key, Object... values) {
            return texts.in(language, key, values);
        }
    }
}
