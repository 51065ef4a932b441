package org.beret.statistics.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.beret.shared.UnknownId;
import org.beret.shell.Attachment;
import org.beret.statistics.ExportTable;
import org.beret.tabular.TableFormat;
import org.springframework.http.HttpHeaders;

/** Answers a request with a table as CSV or XLSX, whichever its address ends in. */
final class TableFile {

    private TableFile() {}

    /**
     * Writes the file, named and titled in the language of the table.
     *
     * @throws UnknownId if no table is written in such a format
     */
    static void write(HttpServletResponse response, String title, String extension, ExportTable table)
            throws IOException {
        var format = TableFormat.ofExtension(extension).orElseThrow(() -> new UnknownId(extension));
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attachment.header(title + "." + extension));
        try (var writer =
                format.write(response.getOutputStream(), title, table.texts().locale())) {
            table.writeTo(writer);
        }
    }
}
