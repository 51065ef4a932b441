package org.beret.cohorts.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.beret.cohorts.CohortOverview;
import org.beret.cohorts.MatrixColumn;
import org.beret.cohorts.MatrixColumn.Total;
import org.beret.cohorts.MatrixFilter;
import org.beret.cohorts.MatrixRow;
import org.beret.cohorts.ProgressMatrix;
import org.beret.tabular.RowWriter;
import org.beret.tabular.TableFormat;
import org.jspecify.annotations.Nullable;

/** The matrix as a file, in the language of the screen: whom the screen shows, page by page, so that no file is held whole. */
class MatrixFile implements DownloadHandler {

    private static final int PAGE = 500;

    private final ProgressMatrix matrix;
    private final CohortOverview cohort;
    private final List<MatrixColumn> columns;
    private final Supplier<MatrixFilter> filter;
    private final Speech speech;
    private final TableFormat format;

    MatrixFile(
            ProgressMatrix matrix,
            CohortOverview cohort,
            List<MatrixColumn> columns,
            Supplier<MatrixFilter> filter,
            Speech speech,
            TableFormat format) {
        this.matrix = matrix;
        this.cohort = cohort;
        this.columns = columns;
        this.filter = filter;
        this.speech = speech;
        this.format = format;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        var name = cohort.name().replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        event.setFileName((name.isEmpty() ? "cohort" : name) + "." + format.extension());
        event.setContentType(format.mediaType());
        write(event.getOutputStream());
    }

    void write(OutputStream target) throws IOException {
        var wanted = filter.get();
        try (var rows = format.write(target, speech.text("cohort.export.sheet"))) {
            rows.head(titles());
            var offset = 0;
            List<MatrixRow> page;
            do {
                page = matrix.page(cohort.id(), wanted, offset, PAGE);
                write(rows, page);
                offset += page.size();
            } while (page.size() == PAGE);
            var totals = matrix.totals(cohort.id(), wanted);
            var last = new ArrayList<@Nullable Object>(List.of(speech.text("cohort.totals")));
            last.add(null);
            last.add(null);
            columns.forEach(column ->
                    last.add(CellWords.total(totals.getOrDefault(column.module().id(), Total.NONE), speech)));
            rows.row(last);
        }
    }

    private List<String> titles() {
        var titles = new ArrayList<>(List.of(
                speech.text("cohort.trainee"),
                speech.text("cohort.members.number"),
                speech.text("cohort.form.category")));
        columns.forEach(column -> titles.add(CellWords.title(column, speech)));
        return titles;
    }

    private void write(RowWriter rows, List<MatrixRow> page) throws IOException {
        for (var row : page) {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(row.listName());
            cells.add(row.serviceNumber().orElse(null));
            cells.add(row.category()
                    .map(category -> speech.text("category." + category.name()))
                    .orElse(null));
            columns.forEach(
                    column -> cells.add(CellWords.of(row, column, speech).line()));
            rows.row(cells);
        }
    }
}
