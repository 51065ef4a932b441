package org.beret.imports;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beret.identity.CurrentPerson;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.ChangedMeanwhile;
import org.beret.shared.UnknownId;
import org.beret.shared.Versioned;
import org.beret.tabular.TableRow;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Mends cells of a list that was checked, without a new file. The whole list is checked again then, as it came the first time. */
@Service
@PreAuthorize("denyAll()")
public class ImportMending {

    public static final int LONGEST_CELL = 500;

    private final ImportStore store;
    private final ListCorrections corrections;
    private final ImportProblemStore problems;
    private final ImportFiles files;
    private final ImportWorker worker;
    private final CurrentPerson currentPerson;
    private final TransactionTemplate transactions;

    ImportMending(
            ImportStore store,
            ListCorrections corrections,
            ImportProblemStore problems,
            ImportFiles files,
            ImportWorker worker,
            CurrentPerson currentPerson,
            TransactionTemplate transactions) {
        this.store = store;
        this.corrections = corrections;
        this.problems = problems;
        this.files = files;
        this.worker = worker;
        this.currentPerson = currentPerson;
        this.transactions = transactions;
    }

    /**
     * The cells of a row as they are read now, by the fields that columns were chosen for; empty if there is no such row, or
     * the list does not wait for an answer any more.
     *
     * @throws UnknownId if the centre has no such import
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public Versioned<Map<ImportField, String>> cells(ImportId id, long row) {
        var stored = requireOwn(id);
        return versioned(stored.status().state() == ImportState.CHECKED ? cells(stored, row) : Map.of());
    }

    /** What the last check found in a row. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public List<ImportProblem> problems(ImportId id, long row) {
        requireOwn(id);
        return problems.ofRow(id, row);
    }

    /**
     * Puts cells in place of those of a row and has the list checked again, in the background.
     *
     * @param seen version of the cells as they were shown, see {@link #cells}
     * @return whether any of them is different now
     * @throws UnknownId if the centre has no such import
     * @throws BusinessRuleViolation if a cell is too long
     * @throws ChangedMeanwhile if the list does not wait for an answer any more, or somebody else mended the row
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public boolean mend(ImportId id, long row, Map<ImportField, String> cells, long seen) {
        var stored = requireOwn(id);
        var shown = cells(id, row);
        ChangedMeanwhile.refuseUnless(shown.version() == seen);
        var before = shown.details();
        var changed = new HashMap<Integer, String>();
        cells.forEach((field, cell) -> {
            if (before.containsKey(field) && !cell.equals(before.get(field))) {
                refuseTooLong(cell);
                stored.choices().column(field).ifPresent(column -> changed.put(column, cell));
            }
        });
        if (changed.isEmpty()) {
            return false;
        }
        transactions.executeWithoutResult(_ -> {
            ChangedMeanwhile.refuseUnless(store.changeState(id, List.of(ImportState.CHECKED), ImportState.CHECKING));
            corrections.set(id, row, changed);
        });
        worker.start(requireOwn(id), currentPerson.require().language());
        return true;
    }

    /** A row has no counter of its versions: what it says is its version, the same on each server. */
    private static Versioned<Map<ImportField, String>> versioned(Map<ImportField, String> cells) {
        return new Versioned<>(cells, List.copyOf(cells.values()).hashCode());
    }

    private Map<ImportField, String> cells(StoredImport stored, long number) {
        var cells = new EnumMap<ImportField, String>(ImportField.class);
        find(stored, number).ifPresent(row -> {
            for (var field : ImportField.values()) {
                stored.choices().column(field).ifPresent(column -> cells.put(field, row.cell(column)));
            }
        });
        return cells;
    }

    private Optional<TableRow> find(StoredImport stored, long number) {
        var id = stored.status().id();
        var mended = corrections.cells(id);
        return files.withFile(id, file -> {
            try (var table = files.open(file, stored.sheet(), stored.choices().reading())) {
                var titles = PeopleRows.titles(table, stored.choices().reading());
                for (var row = PeopleRows.next(table, titles); row.isPresent(); row = PeopleRows.next(table, titles)) {
                    if (row.get().number() == number) {
                        return row.map(found -> ListCorrections.mended(found, mended));
                    }
                }
                return Optional.<TableRow>empty();
            }
        });
    }

    private static void refuseTooLong(String cell) {
        if (cell.length() > LONGEST_CELL) {
            throw new BusinessRuleViolation("import.problem.too-long", LONGEST_CELL, cell.length());
        }
    }

    private StoredImport requireOwn(ImportId id) {
        return store.find(id, currentPerson.requireCentre()).orElseThrow(() -> new UnknownId(id));
    }
}
