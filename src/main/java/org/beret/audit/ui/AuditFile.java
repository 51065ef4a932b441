package org.beret.audit.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.beret.audit.AuditFilter;
import org.beret.audit.AuditLog;
import org.beret.audit.AuditPage;
import org.beret.identity.PersonId;
import org.beret.tabular.TableFormat;
import org.beret.texts.TextsIn;
import org.jspecify.annotations.Nullable;

/** The audit trail under its filter as CSV, the newest entries first; moments in UTC. */
class AuditFile implements DownloadHandler {

    /** Pages in a file: 100,000 entries. */
    private static final int MOST_PAGES = 2_000;

    private final AuditLog log;
    private final AuditFilter filter;
    private final AuditEntryLabels labels;
    private final TextsIn texts;

    AuditFile(AuditLog log, AuditFilter filter, AuditEntryLabels labels, TextsIn texts) {
        this.log = log;
        this.filter = filter;
        this.labels = labels;
        this.texts = texts;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        log.beginFile();
        event.setFileName(texts.text("file.audit") + ".csv");
        event.setContentType(TableFormat.CSV.mediaType());
        try (var rows = TableFormat.CSV.write(event.getOutputStream(), "", texts.locale())) {
            rows.head(Stream.of("when", "what", "details", "times", "whom", "whom.id", "who", "centre")
                    .map(column -> texts.text("audit." + column))
                    .toList());
            AuditPage page;
            var number = 0;
            do {
                page = log.list(filter, number++);
                for (var entry : page.entries()) {
                    rows.row(cells(entry));
                }
            } while (page.hasNext() && number < MOST_PAGES);
        }
    }

    private List<@Nullable Object> cells(AuditPage.Entry entry) {
        return new ArrayList<>(Arrays.asList(
                entry.at().toString(),
                texts.text("audit." + entry.action()),
                labels.details(entry, texts.locale()),
                entry.times(),
                entry.subjectName(),
                entry.subject().map(PersonId::toString).orElse(null),
                entry.actorName().orElse(null),
                entry.centre().orElse(null)));
    }
}
