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
import org.beret.audit.NamesExport;
import org.beret.identity.CentreTime;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.identity.PersonName;
import org.beret.identity.ServiceNumber;
import org.beret.people.PersonLinks.RecordLine;
import org.beret.printing.Printing;
import org.beret.shared.UnknownId;
import org.beret.tabular.TableOutput;
import org.beret.texts.Countries;
import org.beret.texts.Formats;
import org.beret.texts.TextsIn;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record of one trainee of the signed-in person's centre, to keep as a file or on paper: who they are, and what all modules tell of
 * their training.
 */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class TraineeRecords {

    private static final List<String> COLUMNS = List.of("kind", "what", "from", "until", "done", "result");

    private final PersonRepository people;
    private final ObjectProvider<PersonLinks> sources;
    private final Countries countries;
    private final NamesExport exports;
    private final Mustache.Compiler templates;
    private final Printing printing;
    private final CurrentPerson currentPerson;
    private final CentreTime time;

    TraineeRecords(
            PersonRepository people,
            ObjectProvider<PersonLinks> sources,
            Countries countries,
            NamesExport exports,
            Mustache.Compiler templates,
            Printing printing,
            CurrentPerson currentPerson,
            CentreTime time) {
        this.people = people;
        this.sources = sources;
        this.countries = countries;
        this.exports = exports;
        this.templates = templates;
        this.printing = printing;
        this.currentPerson = currentPerson;
        this.time = time;
    }

    /**
     * Writes the record as a table; the audit trail tells of it.
     *
     * @throws UnknownId if the centre has no such trainee
     * @throws org.beret.identity.FreshSignInNeeded if the password has to be given again first
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void write(PersonId id, TableOutput output, TextsIn texts, OutputStream to) throws IOException {
        var lines = begin(id, texts);
        Function<LocalDate, Object> day = output.isFile() ? date -> date : date -> Formats.day(date, texts.locale());
        try (var rows = output.opener().open(to, title(id, texts), texts.locale())) {
            rows.head(titles(texts));
            for (var line : lines) {
                rows.row(cells(line, texts, day));
            }
        }
    }

    /**
     * The record as a PDF; the audit trail tells of it.
     *
     * @throws UnknownId if the centre has no such trainee
     * @throws org.beret.identity.FreshSignInNeeded if the password has to be given again first
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public byte[] pdf(PersonId id, TextsIn texts) {
        var lines = begin(id, texts);
        var page = new LinkedHashMap<String, Object>();
        page.put("language", texts.language().code());
        page.put("title", title(id, texts));
        page.put("asOf", texts.text("record.as-of", Formats.dayInFull(time.today(), texts.locale())));
        page.put("heads", titles(texts));
        page.put(
                "rows",
                lines.stream()
                        .map(line -> Map.of(
                                "cells",
                                cells(line, texts, date -> Formats.day(date, texts.locale())).stream()
                                        .map(cell -> cell == null ? "" : cell)
                                        .toList()))
                        .toList());
        return printing.pdf(templates.loadTemplate("trainee-record").execute(page));
    }

    private List<RecordLine> begin(PersonId id, TextsIn texts) {
        var person = mine(id);
        exports.begin(id, "record.exported");
        var lines = new ArrayList<>(about(person, texts));
        sources.orderedStream().forEach(source -> lines.addAll(source.record(id, texts)));
        return lines;
    }

    private Person mine(PersonId id) {
        return people.findTrainee(id, currentPerson.requireCentre()).orElseThrow(() -> new UnknownId(id));
    }

    private String title(PersonId id, TextsIn texts) {
        var person = mine(id);
        return texts.text("record.of", new PersonName(person.familyName(), person.givenName()).inList());
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
