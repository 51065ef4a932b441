package org.beret.tabular;

import java.io.IOException;
import java.io.OutputStream;

/** In which form a table leaves the house. */
public enum TableFormat {
    CSV("csv", "text/csv;charset=UTF-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String extension;
    private final String mediaType;

    TableFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** How names of such files end, without the dot. */
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /**
     * Begins a table; closing it completes it and closes the target.
     *
     * @param sheet the name of the sheet where the format has sheets
     */
    public RowWriter write(OutputStream target, String sheet) throws IOException {
        return this == CSV ? new CsvRows(target) : new XlsxRows(target, sheet);
    }
}
