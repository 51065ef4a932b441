package org.beret.cohorts.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.beret.cohorts.CohortOverview;
import org.beret.cohorts.ProgressFilter;
import org.beret.cohorts.ProgressRow;
import org.beret.cohorts.ProgressTable;
import org.beret.tabular.RowWriter;
import org.beret.tabular.TableFormat;
import org.beret.texts.TextsIn;
import org.jspecify.annotations.Nullable;

/** Exports the filtered progress table in the language of the screen; streamed page by page, so that memory stays constant. */
class ProgressFile implements DownloadHandler {

    private static final int PAGE = 500;

    /** Columns about the trainee. */
    private static final int ABOUT = 4;

    private final Source source;
    private final Supplier<ProgressFilter> filter;
    private final TableFormat format;

    /** What the screen shows, and in which language. */
    record Source(ProgressTable table, CohortOverview cohort, ProgressColumns columns, TextsIn texts) {}

    ProgressFile(Source source, Supplier<ProgressFilter> filter, TableFormat format) {
        this.source = source;
        this.filter = filter;
        this.format = format;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        var name = source.cohort().name().replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        event.setFileName((name.isEmpty() ? text("file.cohort") : name) + "." + format.extension());
        event.setContentType(format.mediaType());
        write(event.getOutputStream());
    }

    void write(OutputStream target) throws IOException {
        source.table().beginFile(source.cohort().id(), format);
        var wanted = filter.get();
        try (var rows =
                format.write(target, text("cohort.export.sheet"), source.texts().locale())) {
            rows.head(titles());
            var offset = 0;
            List<ProgressRow> page;
            do {
                page = source.table().page(source.cohort().id(), wanted, offset, PAGE);
                write(rows, page);
                offset += page.size();
            } while (page.size() == PAGE);
            var last = new ArrayList<@Nullable Object>(List.of(text("cohort.totals")));
            last.addAll(Collections.nCopies(ABOUT - 1, null));
            last.addAll(source.columns().totals(wanted));
            rows.row(last);
        }
    }

    private List<String> titles() {
        var titles = new ArrayList<>(List.of(
                text("cohort.trainee"),
                text("cohort.members.number"),
                text("cohort.form.category"),
                text("cohort.suspended")));
        source.columns().shown().forEach(column -> titles.add(column.title()));
        return titles;
    }

    private void write(RowWriter rows, List<ProgressRow> page) throws IOException {
        for (var row : page) {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(row.listName());
            cells.add(row.serviceNumber().orElse(null));
            cells.add(row.category()
                    .map(category -> text("category." + category.name()))
                    .orElse(null));
            cells.add(row.suspended() ? text("cohort.suspended") : null);
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
