package org.beret.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import org.beret.identity.TrainingCentreId;
import org.beret.people.PeopleBatch;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.UnknownId;
import org.beret.tabular.TableReader;
import org.beret.tabular.TableRow;
import org.beret.tabular.UnreadableTable;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Opens the files of imports: counts all rows, or reads the first ones for the {@link ColumnMapping}. */
@Component
class ImportFiles {

    private static final int EXAMPLES = 3;

    private final ImportStore store;
    private final ImportSettings settings;
    private final ImportSynonyms synonyms;
    private final PeopleBatch people;

    ImportFiles(ImportStore store, ImportSettings settings, ImportSynonyms synonyms, PeopleBatch people) {
        this.store = store;
        this.settings = settings;
        this.synonyms = synonyms;
        this.people = people;
    }

    /**
     * Opens a sheet of a file.
     *
     * @throws BusinessRuleViolation if it is unreadable or exceeds the limits
     */
    TableReader open(Path file, String sheet) throws IOException {
        try {
            return TableReader.open(file, settings.limits(), sheet);
        } catch (UnreadableTable refused) {
            throw refusal(refused);
        }
    }

    /**
     * The number of rows that are not empty, with the header row.
     *
     * @throws BusinessRuleViolation if any row is unreadable or the limits are exceeded
     */
    int countRows(Path file, String sheet) throws IOException {
        try (var table = open(file, sheet)) {
            var rows = 0;
            while (table.next().isPresent()) {
                rows++;
            }
            return rows;
        } catch (UnreadableTable refused) {
            throw refusal(refused);
        }
    }

    /** The columns with examples; choices are guessed where none were made. */
    ColumnMapping readMapping(Path file, String sheet, ImportChoices chosen, TrainingCentreId centre)
            throws IOException {
        try (var table = open(file, sheet)) {
            var rows = new ArrayList<TableRow>();
            for (var row = table.next(); row.isPresent() && rows.size() <= EXAMPLES; row = table.next()) {
                rows.add(row.get());
            }
            var titles = rows.isEmpty() ? List.<String>of() : rows.getFirst().cells();
            var choices = chosen.columns().isEmpty() && chosen.hasHeaderRow() ? guess(titles) : chosen;
            var sheets = new ArrayList<>(table.sheets());
            if (sheets.remove(sheet)) {
                sheets.addFirst(sheet);
            }
            return new ColumnMapping(
                    sheets, columns(rows, choices.hasHeaderRow()), choices, people.countriesServed(centre));
        } catch (UnreadableTable refused) {
            throw refusal(refused);
        }
    }

    private static List<ColumnMapping.Column> columns(List<TableRow> rows, boolean hasHead) {
        var width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        var columns = new ArrayList<ColumnMapping.Column>();
        for (var position = 0; position < width; position++) {
            var index = position;
            var examples = rows.stream()
                    .skip(hasHead ? 1 : 0)
                    .map(row -> row.cell(index).strip())
                    .filter(cell -> !cell.isEmpty())
                    .toList();
            columns.add(new ColumnMapping.Column(
                    hasHead ? rows.getFirst().cell(index).strip() : "", examples));
        }
        return columns;
    }

    /** Maps columns by their titles. */
    ImportChoices guess(List<String> titles) {
        var columns = new EnumMap<ImportField, Integer>(ImportField.class);
        for (var position = 0; position < titles.size(); position++) {
            var index = position;
            synonyms.field(titles.get(position)).ifPresent(field -> columns.putIfAbsent(field, index));
        }
        return new ImportChoices(true, columns);
    }

    /** Runs an action on a local copy of the file of an import, which is deleted afterwards. */
    <T> T withFile(ImportId id, FileWork<T> work) {
        return withTemporaryFile(file -> {
            if (!store.copyFile(id, file)) {
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
