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

/** Reads the files of imports: all of one to see whether it can be read, or its first rows to say what its columns mean. */
@Component
class ImportFiles {

    private static final int EXAMPLES = 3;

    private final ImportStore store;
    private final ImportSettings settings;
    private final ImportSynonyms words;
    private final PeopleBatch register;

    ImportFiles(ImportStore store, ImportSettings settings, ImportSynonyms words, PeopleBatch register) {
        this.store = store;
        this.settings = settings;
        this.words = words;
        this.register = register;
    }

    /** Opens a file. A refusal says what to do about it. */
    TableReader open(Path file, String sheet) throws IOException {
        try {
            return TableReader.open(file, settings.limits(), sheet);
        } catch (UnreadableTable refused) {
            throw refusal(refused);
        }
    }

    /** How many rows a sheet has that are not empty, the head among them; refused if not all of them can be read. */
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

    /** What the file looks like; with choices that were guessed if none were made yet. */
    ColumnMapping look(Path file, String sheet, ImportChoices made, TrainingCentreId centre) throws IOException {
        try (var table = open(file, sheet)) {
            var rows = new ArrayList<TableRow>();
            for (var row = table.next(); row.isPresent() && rows.size() <= EXAMPLES; row = table.next()) {
                rows.add(row.get());
            }
            var head = rows.isEmpty() ? List.<String>of() : rows.getFirst().cells();
            var choices = made.columns().isEmpty() && made.hasHead() ? guess(head) : made;
            var sheets = new ArrayList<>(table.sheets());
            if (sheets.remove(sheet)) {
                sheets.addFirst(sheet);
            }
            return new ColumnMapping(
                    sheets, columns(rows, choices.hasHead()), choices, register.countriesServed(centre));
        } catch (UnreadableTable refused) {
            throw refusal(refused);
        }
    }

    private static List<ColumnMapping.Column> columns(List<TableRow> rows, boolean hasHead) {
        var width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        var columns = new ArrayList<ColumnMapping.Column>();
        for (var position = 0; position < width; position++) {
            var at = position;
            var examples = rows.stream()
                    .skip(hasHead ? 1 : 0)
                    .map(row -> row.cell(at).strip())
                    .filter(cell -> !cell.isEmpty())
                    .toList();
            columns.add(
                    new ColumnMapping.Column(hasHead ? rows.getFirst().cell(at).strip() : "", examples));
        }
        return columns;
    }

    /** By title; a file whose first row names nothing that is known may have no titles. */
    ImportChoices guess(List<String> head) {
        var columns = new EnumMap<ImportField, Integer>(ImportField.class);
        for (var position = 0; position < head.size(); position++) {
            var at = position;
            words.field(head.get(position)).ifPresent(field -> columns.putIfAbsent(field, at));
        }
        return new ImportChoices(true, columns);
    }

    /** Does something with the file of an import, which lies on this machine meanwhile. */
    <T> T with(ImportId id, FileWork<T> work) {
        return withTemporary(file -> {
            if (!store.copyFile(id, file)) {
                throw new UnknownId(id);
            }
            return work.on(file);
        });
    }

    static <T> T withTemporary(FileWork<T> work) {
        try {
            var file = Files.createTempFile("beret-import", ".table");
            try {
                return work.on(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Something to do with a file. */
    interface FileWork<T> {
        T on(Path file) throws IOException;
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
