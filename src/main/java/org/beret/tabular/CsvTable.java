package org.beret.tabular;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.beret.tabular.UnreadableTable.Reason;
import org.jspecify.annotations.Nullable;

/** Reads a CSV file. A row is one record, even if a quoted cell spans lines, so numbers match those of a spreadsheet. */
final class CsvTable implements TableReader {

    private static final int MAX_RECORD_SIZE = 1 << 22;

    private final CloseableIterator<CsvRecord> records;
    private final TableLimits limits;
    private long number;
    private int filled;

    private CsvTable(CloseableIterator<CsvRecord> records, TableLimits limits) {
        this.records = records;
        this.limits = limits;
    }

    static CsvTable open(Path file, TableLimits limits, @Nullable String chosenEncoding) throws IOException {
        var encoding = TextEncoding.of(file, chosenEncoding);
        var start = CsvStart.of(file, encoding);
        var content = encoding.read(file);
        if (Delimiter.isDeclared(start)) {
            CsvStart.skipLine(content);
        }
        var handler = CsvRecordHandler.of(settings -> settings.maxFields(limits.columns() + 1)
                .maxFieldSize(MAX_RECORD_SIZE)
                .maxRecordSize(MAX_RECORD_SIZE));
        var reader = CsvReader.builder()
                .fieldSeparator(Delimiter.of(start))
                .skipEmptyLines(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(MAX_RECORD_SIZE)
                .build(handler, content);
        return new CsvTable(reader.iterator(), limits);
    }

    @Override
    public List<String> sheets() {
        return List.of();
    }

    @Override
    public List<String> hiddenSheets() {
        return List.of();
    }

    @Override
    public int hiddenRows() {
        return 0;
    }

    @Override
    public Optional<TableRow> next() {
        try {
            while (records.hasNext()) {
                number++;
                var row = new TableRow(number, records.next().getFields());
                if (!row.isEmpty()) {
                    filled++;
                    return Optional.of(RowLimits.checked(row, filled, limits));
                }
            }
            return Optional.empty();
        } catch (CsvParseException notWellFormed) {
            throw refusal(notWellFormed);
        }
    }

    /** The library distinguishes problems by the wording of its messages only. */
    private UnreadableTable refusal(CsvParseException problem) {
        var message = String.valueOf(problem.getMessage())
                + (problem.getCause() == null ? "" : problem.getCause().getMessage());
        var row = number + 1;
        if (message.contains(" fields")) {
            return new UnreadableTable(Reason.TOO_MANY_COLUMNS, row, limits.columns());
        }
        return message.contains("quot")
                ? new UnreadableTable(Reason.QUOTATION_MARK, row, 0)
                : new UnreadableTable(Reason.CELL_TOO_LONG, row, limits.cellLength());
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
