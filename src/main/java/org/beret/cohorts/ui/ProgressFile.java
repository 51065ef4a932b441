package org.beret.cohorts.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.beret.cohorts.CohortOverview;
import org.beret.cohorts.ProgressFilter;
import org.beret.cohorts.ProgressRow;
import org.beret.cohorts.ProgressTable;
import org.beret.tabular.RowWriter;
import org.beret.tabular.TableOutput;
import org.beret.texts.TextsIn;
import org.jspecify.annotations.Nullable;

/**
 * Writes the filtered progress table in the language of the screen, as a file or a page to print; streamed page by page, so that
 * memory stays constant.
 */
class ProgressFile implements DownloadHandler {

    private static final int PAGE = 500;

    private final Source source;
    private final Supplier<Wanted> wanted;
    private final TableOutput output;

    /** What the screen shows, and in which language. */
    record Source(
            ProgressTable table, CohortOverview cohort, ProgressColumns columns, TraineeColumns about, TextsIn texts) {}

    /** Whom, and what of them. */
    record Wanted(ProgressFilter filter, Set<String> about) {}

    ProgressFile(Source source, Supplier<Wanted> wanted, TableOutput output) {
        this.source = source;
        this.wanted = wanted;
        this.output = output;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        if (output.isFile()) {
            var name =
                    source.cohort().name().replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
            event.setFileName((name.isEmpty() ? text("file.cohort") : name) + "." + output.extension());
        }
        event.setContentType(output.mediaType());
        write(event.getOutputStream());
    }

    void write(OutputStream target) throws IOException {
        var cohort = source.cohort().id();
        source.table().beginFile(cohort, output);
        var asked = wanted.get();
        try (var rows = output.opener().open(target, title(), source.texts().locale())) {
            var head = source.about().head(asked.about());
            var about = head.size();
            source.columns().shown().forEach(column -> head.add(column.title()));
            rows.head(head);
            var offset = 0;
            List<ProgressRow> page;
            do {
                page = source.table().page(cohort, asked.filter(), offset, PAGE);
                write(rows, page, asked.about());
                offset += page.size();
            } while (page.size() == PAGE);
            var last = new ArrayList<@Nullable Object>(List.of(text("cohort.totals")));
            last.addAll(Collections.nCopies(about - 1, null));
            last.addAll(source.columns().totals(asked.filter()));
            rows.row(last);
        }
    }

    private String title() {
        return output.isFile() ? text("cohort.export.sheet") : source.cohort().name();
    }

    private void write(RowWriter rows, List<ProgressRow> page, Set<String> about) throws IOException {
        var numbers = source.table()
                .certificateNumbers(
                        source.cohort().id(),
                        page.stream().map(ProgressRow::person).toList());
        for (var row : page) {
            var cells = source.about().cells(row, about, numbers);
            source.columns()
                    .shown()
                    .forEach(column -> cells.add(column.words().apply(row).line()));
            rows.row(cells);
        }
    }

    private String text(String key) {
        return source.texts().text(key);
    }
}
