package org.beret.tabular;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.beret.tabular.UnreadableTable.Reason;

/** Reads a table row by row: CSV, a workbook (XLSX, ODS, XLS) or a table of a web page. The format is detected from the content. */
public sealed interface TableReader extends AutoCloseable permits CsvTable, WorkbookTable {

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

    /** Opens a CSV file, or the first visible sheet of a workbook. */
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
     * @throws UnreadableTable if it is none of these, damaged or too large
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
            case BINARY -> throw new UnreadableTable(Reason.NOT_A_TABLE);
            case XLSX -> WorkbookTable.of(XlsxFile.open(file, limits), limits, options);
            case ODS -> WorkbookTable.of(OdsFile.open(file, limits), limits, options);
            case COMPOUND -> WorkbookTable.of(XlsFile.open(file, limits), limits, options);
            case WEB_PAGE -> WorkbookTable.of(WebPage.open(file, limits, options.encoding()), limits, options);
            case TEXT -> CsvTable.open(file, limits, options.encoding());
        };
    }
}
