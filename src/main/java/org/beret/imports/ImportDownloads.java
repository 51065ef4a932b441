package org.beret.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
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
    private final PeopleBatch people;
    private final CurrentPerson currentPerson;
    private final Texts texts;

    ImportDownloads(
            ImportStore imports,
            ImportProblemStore problems,
            PeopleBatch people,
            CurrentPerson currentPerson,
            Texts texts) {
        this.imports = imports;
        this.problems = problems;
        this.people = people;
        this.currentPerson = currentPerson;
        this.texts = texts;
    }

    /**
     * Writes the problems of an import as CSV: row, column, value and remedy.
     *
     * @throws UnknownId if the centre has no such import
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void writeProblems(ImportId id, Language language, OutputStream target) throws IOException {
        if (imports.find(id, currentPerson.requireCentre()).isEmpty()) {
            throw new UnknownId(id);
        }
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

    private void write(List<ImportProblem> batch, Language language, RowWriter rows) throws IOException {
        for (var problem : batch) {
            var remedy = texts.in(language, problem.key(), problem.details().toArray());
            rows.row(List.of(problem.row(), problem.column(), problem.value(), remedy));
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
