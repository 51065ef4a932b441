package org.beret.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The file formats in which tables are written. */
public enum TableFormat {
    CSV("csv", "text/csv;charset=UTF-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String extension;
    private final String mediaType;

    TableFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The format of files with this extension, written without the dot. */
    public static Optional<TableFormat> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }

    /** The file name extension, without the dot. */
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /**
     * Opens a writer. Closing it completes the file and closes the target.
     *
     * @param sheet the name of the worksheet; not used by CSV
     * @param reader decides how CSV sets cells and decimals apart, as a spreadsheet in that language expects
     */
    public RowWriter write(OutputStream target, String sheet, Locale reader) throws IOException {
        return this == CSV ? new CsvRows(target, reader) : new XlsxRows(target, sheet);
    }
}
