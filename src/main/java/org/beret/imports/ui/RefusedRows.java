package org.beret.imports.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.beret.imports.ImportDownloads;
import org.beret.imports.ImportStatus;
import org.beret.shared.Language;
import org.beret.tabular.TableFormat;

/** The rows that are left out, as a file to mend and send again. */
class RefusedRows extends Div {

    RefusedRows(ImportDownloads downloads, ImportStatus status) {
        var language = Language.of(getLocale());
        var name = getTranslation("import.refused.file");
        DownloadHandler file = event -> {
            event.setFileName(name);
            event.setContentType(TableFormat.CSV.mediaType());
            downloads.writeRefused(status.id(), language, event.getOutputStream());
        };
        add(new Anchor(file, getTranslation("import.refused.download")));
    }
}
