package org.beret.tabular;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.beret.tabular.UnreadableTable.Reason;

/** Reads a CSV or XLSX file row by row, with constant memory. The format is detected from the first bytes. */
public sealed interface TableReader extends AutoCloseable permits CsvTable, XlsxTable {

    /** The names of the visible worksheets in their order, of all if none is visible; empty for CSV. */
    List<String> sheets();

    /** The names of the other worksheets. */
    List<String> hiddenSheets();

    /** How many rows were left out so far because the spreadsheet hides them. */
    int hiddenRows();

    /**
     * The next row that is not empty.
     *
     * @throws UnreadableTable if the file is malformed or exceeds a limit
     */
    Optional<TableRow> next() throws IOException;

    @Override
    void close() throws IOException;

    /** Processes all remaining rows. */
    default void forEach(Consumer<TableRow> action) throws IOException {
        for (var row = next(); row.isPresent(); row = next()) {
            action.accept(row.get());
        }
    }

    /** Opens a CSV file, or the first visible worksheet of a workbook. */
    static TableReader open(Path file, TableLimits limits) throws IOException {
        return open(file, limits, ReadingOptions.DETECTED);
    }

    /** Opens a CSV file, or the worksheet with this name. */
    static TableReader open(Path file, TableLimits limits, String sheet) throws IOException {
        return open(file, limits, new ReadingOptions(sheet, null, false));
    }

    /**
     * Opens a file.
     *
     * @throws UnreadableTable if it is neither CSV nor XLSX, or too large
     */
    static TableReader open(Path file, TableLimits limits, ReadingOptions options) throws IOException {
        var size = Files.size(file);
        if (size == 0) {
            throw new UnreadableTable(Reason.EMPTY);
        }
        if (size > limits.bytes()) {
            throw new UnreadableTable(Reason.TOO_LARGE, 0, limits.bytes());
        }
        return switch (FileKind.of(file)) {
            case OLD_OR_LOCKED -> throw new UnreadableTable(Reason.OLD_OR_LOCKED);
            case WEB_PAGE -> throw new UnreadableTable(Reason.WEB_PAGE);
            case BINARY -> throw new UnreadableTable(Reason.NOT_A_TABLE);
            case WORKBOOK -> XlsxTable.open(file, limits, options);
            case TEXT -> CsvTable.open(file, limits, options.encoding());
        };
    }
}
