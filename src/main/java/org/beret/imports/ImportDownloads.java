package org.beret.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.beret.audit.NamesExport;
import org.beret.identity.CurrentPerson;
import org.beret.people.PeopleBatch;
import org.beret.shared.Language;
import org.beret.shared.UnknownId;
import org.beret.tabular.RowWriter;
import org.beret.tabular.TableFormat;
import org.beret.texts.Texts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Files to download for an import into the signed-in person's training centre. */
@Service
@PreAuthorize("denyAll()")
public class ImportDownloads {

    private static final int BATCH_SIZE = 1000;

    private final ImportStore imports;
    private final ImportProblemStore problems;
    private final ImportRowStore rows;
    private final ListCorrections corrections;
    private final ImportFiles files;
    private final PeopleBatch people;
    private final NamesExport exports;
    private final CurrentPerson currentPerson;
    private final Texts texts;

    ImportDownloads(
            ImportStore imports,
            ImportProblemStore problems,
            ImportRowStore rows,
            ListCorrections corrections,
            ImportFiles files,
            PeopleBatch people,
            NamesExport exports,
            CurrentPerson currentPerson,
            Texts texts) {
        this.imports = imports;
        this.problems = problems;
        this.rows = rows;
        this.corrections = corrections;
        this.files = files;
        this.people = people;
        this.exports = exports;
        this.currentPerson = currentPerson;
        this.texts = texts;
    }

    /**
     * Writes the problems of an import as CSV: row, column, value and remedy.
     *
     * @throws UnknownId if the centre has no such import
     * @throws org.beret.identity.FreshSignInNeeded if the password has to be given again first
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void writeProblems(ImportId id, Language language, OutputStream target) throws IOException {
        requireOwn(id);
        exports.beginOwn("import-problems.exported");
        try (var rows = TableFormat.CSV.write(target, "", language.locale())) {
            rows.head(Stream.of("row", "column", "value", "remedy")
                    .map(column -> texts.in(language, "import.problems." + column))
                    .toList());
            var offset = 0;
            List<ImportProblem> batch;
            do {
                batch = problems.find(id, offset, BATCH_SIZE);
                write(batch, language, rows);
                offset += batch.size();
            } while (!batch.isEmpty());
        }
    }

    /**
     * Writes the rows of an import as CSV, in the order of the list: what becomes or became of each, from what to what.
     *
     * @throws UnknownId if the centre has no such import
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void writeRows(ImportId id, Language language, OutputStream target) throws IOException {
        requireOwn(id);
        exports.beginOwn("import-rows.exported");
        try (var file = TableFormat.CSV.write(target, "", language.locale())) {
            file.head(Stream.of(
                            "import.problems.row",
                            "import.rows.result",
                            "import.field.service-number",
                            "import.rows.name",
                            "import.rows.field",
                            "import.rows.before",
                            "import.rows.after")
                    .map(key -> texts.in(language, key))
                    .toList());
            var offset = 0;
            List<ImportRow> batch;
            do {
                batch = rows.find(id, Optional.empty(), offset, BATCH_SIZE);
                for (var row : batch) {
                    write(row, language, file);
                }
                offset += batch.size();
            } while (!batch.isEmpty());
        }
    }

    /** A line for each field that changes; one without field where none does. */
    private void write(ImportRow row, Language language, RowWriter file) throws IOException {
        var kind = texts.in(language, "import.kind." + row.kind().name().toLowerCase(Locale.ROOT));
        if (row.changes().isEmpty()) {
            file.row(List.of(row.number(), kind, row.serviceNumber(), row.name(), "", "", ""));
        }
        for (var change : row.changes()) {
            file.row(List.of(
                    row.number(),
                    kind,
                    row.serviceNumber(),
                    row.name(),
                    texts.in(language, change.field().key()),
                    change.before(),
                    change.after()));
        }
    }

    /**
     * Writes the rows that are refused as they stand in the list, as CSV with a column that says what to do, to be mended
     * and sent again.
     *
     * @throws UnknownId if the centre has no such import, or its file was deleted
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void writeRefused(ImportId id, Language language, OutputStream target) throws IOException {
        var stored = requireOwn(id);
        exports.beginOwn("import-rows.exported");
        var remedies = new HashMap<Long, List<String>>();
        problems.find(id, 0, Integer.MAX_VALUE)
                .forEach(problem -> remedies.computeIfAbsent(problem.row(), _ -> new ArrayList<>())
                        .add(texts.in(language, "import.rows.value", problem.column(), remedy(problem, language))));
        rows.leftOut(id)
                .forEach(number ->
                        remedies.computeIfAbsent(number, _ -> List.of(texts.in(language, "import.decide.leave-out"))));
        var mended = corrections.cells(id);
        files.<Optional<Void>>withFile(id, file -> {
            try (var out = TableFormat.CSV.write(target, "", language.locale());
                    var table =
                            files.open(file, stored.sheet(), stored.choices().reading())) {
                var titles = PeopleRows.titles(table, stored.choices().reading());
                out.head(with(titles, titles.size(), texts.in(language, "import.problems.remedy")));
                for (var row = PeopleRows.next(table, titles); row.isPresent(); row = PeopleRows.next(table, titles)) {
                    var found = remedies.get(row.get().number());
                    if (found != null) {
                        var cells = ListCorrections.mended(row.get(), mended).cells();
                        out.row(with(cells, titles.size(), String.join(" ", found)));
                    }
                }
            }
            return Optional.empty();
        });
    }

    private static List<String> with(List<String> cells, int width, String last) {
        var all = new ArrayList<>(cells);
        while (all.size() < width) {
            all.add("");
        }
        all.add(last);
        return all;
    }

    private String remedy(ImportProblem problem, Language language) {
        return texts.in(language, problem.key(), problem.details().toArray());
    }

    private StoredImport requireOwn(ImportId id) {
        return imports.find(id, currentPerson.requireCentre()).orElseThrow(() -> new UnknownId(id));
    }

    private void write(List<ImportProblem> batch, Language language, RowWriter rows) throws IOException {
        for (var problem : batch) {
            rows.row(List.of(problem.row(), problem.column(), problem.value(), remedy(problem, language)));
        }
    }

    /**
     * Writes an empty list with a header row that the import recognizes; with a country column where the centre serves
     * several.
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void writeTemplate(TableFormat format, Language language, OutputStream target) throws IOException {
        var hasSeveralCountries =
                people.countriesServed(currentPerson.requireCentre()).size() > 1;
        try (var rows = format.write(target, texts.in(language, "import.template.sheet"), language.locale())) {
            rows.head(Stream.of(ImportField.values())
                    .filter(ImportField::isInTemplate)
                    .filter(field -> field != ImportField.COUNTRY || hasSeveralCountries)
                    .map(field -> texts.in(language, field.key()))
                    .toList());
        }
    }
}
