package org.beret.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * A form in which a table leaves a screen: a file in one of the formats, or a page to print.
 *
 * @param name as the audit trail has it
 * @param isFile whether it is saved as a file; a page is shown
 */
public record TableOutput(String name, String extension, String mediaType, boolean isFile, Opener opener) {

    /** Begins a table. */
    public interface Opener {
        RowWriter open(OutputStream target, String title, Locale reader) throws IOException;
    }

    /** A file in this format. */
    public static TableOutput file(TableFormat format) {
        return new TableOutput(format.name(), format.extension(), format.mediaType(), true, format::write);
    }

    /**
     * A page to print.
     *
     * @param hint what to do with it; is not printed itself
     * @param styleSheet its address
     */
    public static TableOutput paper(String hint, String styleSheet) {
        return new TableOutput(
                "HTML",
                "html",
                "text/html;charset=UTF-8",
                false,
                (target, title, reader) -> new PaperRows(target, title, hint, styleSheet, reader));
    }
}
