package org.beret.tabular;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.beret.tabular.UnreadableTable.Reason;

/** The rows of a CSV file. A row is one record, however many lines its cells have: that is what a spreadsheet counts. */
final class CsvTable implements TableReader {

    private static final int SAMPLE = 1 << 16;
    private static final int ROOM_FOR_ONE_ROW = 1 << 22;

    private final CloseableIterator<CsvRecord> records;
    private final TableLimits limits;
    private long number;
    private int filled;

    private CsvTable(CloseableIterator<CsvRecord> records, TableLimits limits) {
        this.records = records;
        this.limits = limits;
    }

    static CsvTable open(Path file, TableLimits limits) throws IOException {
        var encoding = TextEncoding.of(file);
        var start = sample(encoding, file);
        var content = encoding.read(file);
        if (Delimiter.isDeclared(start)) {
            skipLine(content);
        }
        var handler = CsvRecordHandler.of(settings -> settings.maxFields(limits.columns() + 1)
                .maxFieldSize(ROOM_FOR_ONE_ROW)
                .maxRecordSize(ROOM_FOR_ONE_ROW));
        var reader = CsvReader.builder()
                .fieldSeparator(Delimiter.of(start))
                .skipEmptyLines(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(ROOM_FOR_ONE_ROW)
                .build(handler, content);
        return new CsvTable(reader.iterator(), limits);
    }

    @Override
    public List<String> sheets() {
        return List.of();
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

    /** The library tells what was wrong in words alone. */
    private UnreadableTable refusal(CsvParseException problem) {
        var words = String.valueOf(problem.getMessage())
                + (problem.getCause() == null ? "" : problem.getCause().getMessage());
        var row = number + 1;
        if (words.contains(" fields")) {
            return new UnreadableTable(Reason.TOO_MANY_COLUMNS, row, limits.columns());
        }
        return words.contains("quot")
                ? new UnreadableTable(Reason.QUOTATION_MARK, row, 0)
                : new UnreadableTable(Reason.CELL_TOO_LONG, row, limits.cellLength());
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private static String sample(TextEncoding encoding, Path file) throws IOException {
        var sample = new char[SAMPLE];
        try (var content = encoding.read(file)) {
            var length = 0;
            var read = content.read(sample);
            while (read > 0) {
                length += read;
                read = content.read(sample, length, SAMPLE - length);
            }
            return new String(sample, 0, length);
        }
    }

    /** The declared separator stands on a line of its own, which is no row. */
    private static void skipLine(Reader content) throws IOException {
        var sign = content.read();
        while (sign >= 0 && sign != '\n' && sign != '\r') {
            sign = content.read();
        }
        if (sign == '\r') {
            content.mark(1);
            if (content.read() != '\n') {
                content.reset();
            }
        }
    }
}
