package org.beret.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.beret.identity.TrainingCentreId;
import org.beret.imports.ColumnMapping.Sheets;
import org.beret.people.PeopleBatch;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.UnknownId;
import org.beret.tabular.ReadingOptions;
import org.beret.tabular.TableReader;
import org.beret.tabular.TableRow;
import org.beret.tabular.TextReadings;
import org.beret.tabular.UnreadableTable;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Opens the files of imports: surveys all rows, or reads the first ones for the {@link ColumnMapping}. */
@Component
class ImportFiles {

    private static final int SAMPLE = 200;
    private static final int EXAMPLES = 3;
    private static final int FIRST_ROWS = 12;

    private final ImportFileStore store;
    private final ImportSettings settings;
    private final ImportSynonyms synonyms;
    private final TitleRow titleRow;
    private final ColumnGuess guess;
    private final PeopleBatch people;

    ImportFiles(
            ImportFileStore store,
            ImportSettings settings,
            ImportSynonyms synonyms,
            TitleRow titleRow,
            ColumnGuess guess,
            PeopleBatch people) {
        this.store = store;
        this.settings = settings;
        this.synonyms = synonyms;
        this.titleRow = titleRow;
        this.guess = guess;
        this.people = people;
    }

    /**
     * Opens a sheet of a file.
     *
     * @throws BusinessRuleViolation if it is unreadable or exceeds the limits
     */
    TableReader open(Path file, String sheet, ListReading reading) throws IOException {
        try {
            var encoding = reading.encoding().isEmpty() ? null : reading.encoding();
            return TableReader.open(
                    file, settings.limits(), new ReadingOptions(sheet, encoding, reading.withHiddenRows()));
        } catch (UnreadableTable refused) {
            throw refusal(refused);
        }
    }

    /**
     * Reads all rows of people.
     *
     * @throws BusinessRuleViolation if any row is unreadable or the limits are exceeded
     */
    ListSurvey survey(Path file, String sheet, ImportChoices choices) throws IOException {
        try (var table = open(file, sheet, choices.reading())) {
            return ListSurvey.of(table, choices, synonyms);
        } catch (UnreadableTable refused) {
            throw refusal(refused);
        }
    }

    /** The visible sheet with the most titles that are known; of none, the first. */
    String likeliestSheet(Path file) throws IOException {
        var best = "";
        var most = 0;
        for (var sheet : sheets(file)) {
            var known = firstRows(file, sheet).stream()
                    .limit(TitleRow.AMONG)
                    .mapToInt(titleRow::known)
                    .max()
                    .orElse(0);
            if (known > most) {
                best = sheet;
                most = known;
            }
        }
        return best;
    }

    private List<String> sheets(Path file) throws IOException {
        try (var table = open(file, "", ListReading.AS_DETECTED)) {
            return table.sheets();
        }
    }

    private List<TableRow> firstRows(Path file, String sheet) throws IOException {
        try (var table = open(file, sheet, ListReading.AS_DETECTED)) {
            return firstRows(table);
        } catch (UnreadableTable refused) {
            throw refusal(refused);
        }
    }

    private static List<TableRow> firstRows(TableReader table) throws IOException {
        return PeopleRows.next(table, List.of(), SAMPLE);
    }

    /** The columns with examples; what was not chosen is guessed. */
    ColumnMapping readMapping(Path file, String sheet, int hiddenRows, ImportChoices chosen, TrainingCentreId centre)
            throws IOException {
        try (var table = open(file, sheet, chosen.reading())) {
            var sheets = new Sheets(chosenSheet(table, sheet), table.sheets(), table.hiddenSheets(), hiddenRows);
            var rows = firstRows(table);
            var reading = chosen.reading().titleRow() == ListReading.DETECTED
                    ? chosen.reading().withTitleRow(titleRow.among(rows))
                    : chosen.reading();
            var head = titles(rows, reading);
            var people = rows.stream()
                    .filter(row -> row.number() > reading.titleRow())
                    .toList();
            var columns = chosen.columns().isEmpty() ? guess.of(head, people) : chosen.columns();
            var choices = new ImportChoices(
                    reading, columns, chosen.letterM(), chosen.nameOrder().or(() -> guess.nameOrder(head, columns)));
            return new ColumnMapping(
                    sheets,
                    TextReadings.of(file),
                    rows.stream()
                            .limit(FIRST_ROWS)
                            .map(row -> new ColumnMapping.FirstRow(row.number(), row.cells()))
                            .toList(),
                    columns(head, people),
                    choices,
                    ListSurvey.questions(head, people, choices, synonyms),
                    this.people.countriesServed(centre));
        } catch (UnreadableTable refused) {
            throw refusal(refused);
        }
    }

    private static String chosenSheet(TableReader table, String sheet) {
        return table.sheets().contains(sheet) || table.hiddenSheets().contains(sheet)
                ? sheet
                : table.sheets().stream().findFirst().orElse("");
    }

    private static List<String> titles(List<TableRow> rows, ListReading reading) {
        return rows.stream()
                .filter(row -> row.number() == reading.titleRow())
                .findFirst()
                .map(TableRow::cells)
                .orElse(List.of());
    }

    private static List<ColumnMapping.Column> columns(List<String> head, List<TableRow> people) {
        var width = Math.max(
                head.size(),
                people.stream()
                        .limit(EXAMPLES)
                        .mapToInt(row -> row.cells().size())
                        .max()
                        .orElse(0));
        var columns = new ArrayList<ColumnMapping.Column>();
        for (var position = 0; position < width; position++) {
            var index = position;
            var examples = people.stream()
                    .limit(EXAMPLES)
                    .map(row -> row.cell(index).strip())
                    .filter(cell -> !cell.isEmpty())
                    .toList();
            columns.add(new ColumnMapping.Column(
                    index < head.size() ? head.get(index).strip() : "", examples));
        }
        return columns;
    }

    /** Runs an action on a local copy of the file of an import, which is deleted afterwards. */
    <T> T withFile(ImportId id, FileWork<T> work) {
        return withTemporaryFile(file -> {
            if (!store.copy(id, file)) {
                throw new UnknownId(id);
            }
            return work.apply(file);
        });
    }

    static <T> T withTemporaryFile(FileWork<T> work) {
        try {
            var file = Files.createTempFile("beret-import", ".table");
            try {
                return work.apply(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** An action on a file. */
    interface FileWork<T> {
        T apply(Path file) throws IOException;
    }

    static BusinessRuleViolation refusal(UnreadableTable refused) {
        var key = "import.refused."
                + refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var limit = switch (refused.reason()) {
            case TOO_LARGE -> DataSize.ofBytes(refused.limit()).toMegabytes();
            // The head is a row, too, but nobody counts it.
            case TOO_MANY_ROWS -> refused.limit() - 1;
            default -> refused.limit();
        };
        return new BusinessRuleViolation(key, refused.row(), limit);
    }
}
