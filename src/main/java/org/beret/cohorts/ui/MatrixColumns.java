package org.beret.cohorts.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.MatrixColumn;
import org.beret.cohorts.MatrixColumn.Total;
import org.beret.cohorts.MatrixFilter;
import org.beret.cohorts.MatrixRow;
import org.beret.cohorts.ProgressMatrix;

/**
 * What the matrix says of a trainee, on the screen and in a file alike: a column for each module, and one for the certificate
 * where any are issued.
 */
class MatrixColumns {

    private final ProgressMatrix matrix;
    private final CohortId cohort;
    private final Speech speech;
    private final List<MatrixColumn> modules;
    private final boolean certificates;
    private final List<Shown> shown = new ArrayList<>();

    MatrixColumns(ProgressMatrix matrix, CohortId cohort, Speech speech) {
        this.matrix = matrix;
        this.cohort = cohort;
        this.speech = speech;
        this.modules = matrix.columns(cohort);
        this.certificates = matrix.certified(cohort, MatrixFilter.EVERYBODY).isPresent();
        modules.forEach(column -> shown.add(new Shown(
                "module." + column.module().id(),
                CellWords.title(column, speech),
                true,
                row -> CellWords.of(row, column, speech))));
        if (certificates) {
            shown.add(new Shown(
                    "certificate",
                    speech.text("cohort.certificate"),
                    false,
                    row -> CellWords.certificate(row.certificate().orElseThrow(), speech)));
        }
    }

    /** A column: its name in an address, its title, whether rows can be sorted by it, and what it says of a trainee. */
    record Shown(String key, String title, boolean sortable, Function<MatrixRow, CellWords> words) {}

    List<Shown> shown() {
        return shown;
    }

    List<MatrixColumn> modules() {
        return modules;
    }

    /** Whether anybody issues certificates. */
    boolean hasCertificates() {
        return certificates;
    }

    /** What ends each column when these trainees are shown. */
    List<String> totals(MatrixFilter filter) {
        var counted = matrix.totals(cohort, filter);
        var totals = new ArrayList<String>();
        modules.forEach(column ->
                totals.add(CellWords.total(counted.getOrDefault(column.module().id(), Total.NONE), speech)));
        if (certificates) {
            matrix.certified(cohort, filter).ifPresent(certified -> totals.add(CellWords.total(certified, speech)));
        }
        return totals;
    }
}
