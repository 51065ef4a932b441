package org.beret.cohorts.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.ProgressColumn;
import org.beret.cohorts.ProgressColumn.Total;
import org.beret.cohorts.ProgressFilter;
import org.beret.cohorts.ProgressRow;
import org.beret.cohorts.ProgressTable;
import org.beret.texts.TextsIn;

/**
 * What the table says of a trainee, on the screen and in a file alike: a column for each module, and one for the certificate
 * where any are issued.
 */
class ProgressColumns {

    private final ProgressTable table;
    private final CohortId cohort;
    private final TextsIn texts;
    private final List<ProgressColumn> modules;
    private final boolean certificates;
    private final List<Shown> shown = new ArrayList<>();

    ProgressColumns(ProgressTable table, CohortId cohort, TextsIn texts) {
        this.table = table;
        this.cohort = cohort;
        this.texts = texts;
        this.modules = table.columns(cohort);
        this.certificates = table.certified(cohort, ProgressFilter.EVERYBODY).isPresent();
        modules.forEach(column -> shown.add(new Shown(
                "module." + column.module().id(),
                ProgressCellLabels.title(column, texts),
                true,
                row -> ProgressCellLabels.of(row, column, texts))));
        if (certificates) {
            shown.add(new Shown(
                    "certificate",
                    texts.text("cohort.certificate"),
                    false,
                    row -> ProgressCellLabels.certificate(row.certificate().orElseThrow(), texts)));
        }
    }

    /** A column: its name in an address, its title, whether rows can be sorted by it, and what it says of a trainee. */
    record Shown(String key, String title, boolean sortable, Function<ProgressRow, ProgressCellLabels> words) {}

    List<Shown> shown() {
        return shown;
    }

    List<ProgressColumn> modules() {
        return modules;
    }

    /** Whether anybody issues certificates. */
    boolean hasCertificates() {
        return certificates;
    }

    /** What ends each column when these trainees are shown. */
    List<String> totals(ProgressFilter filter) {
        var counted = table.totals(cohort, filter);
        var totals = new ArrayList<String>();
        modules.forEach(column -> totals.add(
                ProgressCellLabels.total(counted.getOrDefault(column.module().id(), Total.NONE), texts)));
        if (certificates) {
            table.certified(cohort, filter)
                    .ifPresent(certified -> totals.add(ProgressCellLabels.total(certified, texts)));
        }
        return totals;
    }
}
