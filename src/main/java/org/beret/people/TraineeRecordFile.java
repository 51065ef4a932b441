package org.beret.people;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.beret.identity.CentreTime;
import org.beret.identity.PersonName;
import org.beret.identity.ServiceNumber;
import org.beret.people.PersonLinks.RecordLine;
import org.beret.printing.Printing;
import org.beret.tabular.TableOutput;
import org.beret.texts.Countries;
import org.beret.texts.Formats;
import org.beret.texts.TextsIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the record of one trainee as a table or as a PDF: who they are, and then the lines of all modules. Does not check who asks. */
@Component
class TraineeRecordFile {

    private static final List<String> COLUMNS = List.of("kind", "what", "from", "until", "done", "result");

    private final Countries countries;
    private final Mustache.Compiler templates;
    private final Printing printing;
    private final CentreTime time;

    TraineeRecordFile(Countries countries, Mustache.Compiler templates, Printing printing, CentreTime time) {
        this.countries = countries;
        this.templates = templates;
        this.printing = printing;
        this.time = time;
    }

    void write(Person person, List<RecordLine> training, TableOutput output, TextsIn texts, OutputStream to)
            throws IOException {
        Function<LocalDate, Object> day = output.isFile() ? date -> date : date -> Formats.day(date, texts.locale());
        try (var rows = output.opener().open(to, title(person, texts), texts.locale())) {
            rows.head(titles(texts));
            for (var line : lines(person, training, texts)) {
                rows.row(cells(line, texts, day));
            }
        }
    }

    byte[] pdf(Person person, List<RecordLine> training, TextsIn texts) {
        var page = new LinkedHashMap<String, Object>();
        page.put("language", texts.language().code());
        page.put("title", title(person, texts));
        page.put("asOf", texts.text("record.as-of", Formats.dayInFull(time.today(), texts.locale())));
        page.put("heads", titles(texts));
        page.put(
                "rows",
                lines(person, training, texts).stream()
                        .map(line -> Map.of(
                                "cells",
                                cells(line, texts, date -> Formats.day(date, texts.locale())).stream()
                                        .map(cell -> cell == null ? "" : cell)
                                        .toList()))
                        .toList());
        return printing.pdf(templates.loadTemplate("trainee-record").execute(page));
    }

    private static String title(Person person, TextsIn texts) {
        return texts.text("record.of", new PersonName(person.familyName(), person.givenName()).inList());
    }

    private List<RecordLine> lines(Person person, List<RecordLine> training, TextsIn texts) {
        return Stream.concat(about(person, texts).stream(), training.stream()).toList();
    }

    /** Who they are; what is not known is left out. */
    private List<RecordLine> about(Person person, TextsIn texts) {
        var details = person.details();
        var said = new LinkedHashMap<String, String>();
        said.put("name", new PersonName(details.familyName(), details.givenName()).inList());
        said.put(
                "service-number",
                details.serviceNumber().map(ServiceNumber::value).orElse(""));
        said.put("rank", details.rank());
        said.put(
                "category",
                Optional.ofNullable(details.category())
                        .map(category -> texts.text("category." + category))
                        .orElse(""));
        said.put("gender", texts.text("gender." + details.gender()));
        said.put("country", countries.name(details.country(), texts.language()));
        said.put("email.required", details.email().orElse(""));
        said.put("state", texts.text("person.state." + PersonState.of(person)));
        return said.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new RecordLine(
                        "person",
                        texts.text("person." + entry.getKey()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        entry.getValue()))
                .toList();
    }

    private static List<String> titles(TextsIn texts) {
        return COLUMNS.stream().map(column -> texts.text("record." + column)).toList();
    }

    private static List<@Nullable Object> cells(RecordLine line, TextsIn texts, Function<LocalDate, Object> day) {
        var cells = new ArrayList<@Nullable Object>(List.of(texts.text("record.kind." + line.kind()), line.what()));
        Stream.of(line.from(), line.until(), line.done())
                .forEach(date -> cells.add(date.map(day).orElse(null)));
        cells.add(line.result());
        return cells;
    }
}
