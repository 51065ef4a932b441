package org.beret.imports;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.beret.cohorts.CohortAdmission;
import org.beret.imports.ImportWriter.ChangedSince;
import org.beret.people.PeopleBatch;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.Language;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The job of checking a file, importing it or taking that back, in one transaction. Both look at every row in the same way. A check stores
 * what would become of each; an import writes just that, and rolls everything back if anything is not as it was shown.
 */
@Component
class ImportJob {

    private static final int MOST_PROBLEMS = 100_000;

    private final ImportStore store;
    private final ImportRowStore rows;
    private final ListCorrections corrections;
    private final ImportFiles files;
    private final ImportPass pass;
    private final PeopleBatch people;
    private final CohortAdmission admission;
    private final ImportUndo undo;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ImportJob(
            ImportStore store,
            ImportRowStore rows,
            ListCorrections corrections,
            ImportFiles files,
            ImportPass pass,
            PeopleBatch people,
            CohortAdmission admission,
            ImportUndo undo,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.rows = rows;
        this.corrections = corrections;
        this.files = files;
        this.pass = pass;
        this.people = people;
        this.admission = admission;
        this.undo = undo;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The import was cancelled or declared interrupted; rolls the transaction back. */
    static final class Cancelled extends RuntimeException {}

    /** Receives the number of rows done; throws {@link Cancelled} to end the job. */
    interface Progress {
        void done(int rows);
    }

    /** Checks, imports or takes back, as the state of the import says. */
    void run(StoredImport stored, Language defaultLanguage, Progress progress) {
        if (stored.status().state() == ImportState.UNDOING) {
            takeBack(stored, defaultLanguage);
            return;
        }
        files.<Optional<Void>>withFile(stored.status().id(), file -> {
            if (stored.status().state() == ImportState.CHECKING) {
                check(stored, file, defaultLanguage, progress, false);
            } else {
                write(stored, file, defaultLanguage, progress);
            }
            return Optional.empty();
        });
    }

    private void takeBack(StoredImport stored, Language language) {
        var id = stored.status().id();
        try {
            transactions.executeWithoutResult(_ -> {
                undo.run(stored, language);
                if (!store.changeState(id, List.of(ImportState.UNDOING), ImportState.UNDONE)) {
                    throw new Cancelled();
                }
            });
        } catch (BusinessRuleViolation worked) {
            // Somebody was faster; the screen says who when it is asked again.
            store.changeState(id, List.of(ImportState.UNDOING), ImportState.DONE);
        }
    }

    private void check(StoredImport stored, Path file, Language defaultLanguage, Progress progress, boolean isAgain) {
        var id = stored.status().id();
        transactions.executeWithoutResult(_ -> {
            var decided = corrections.decisions(id);
            rows.delete(id);
            var problems = new ArrayList<ImportProblem>();
            var reader = pass.over(file, stored, defaultLanguage, progress, (positions, batch) -> {
                rows.insert(
                        id,
                        positions.getFirst(),
                        batch.outcomes().stream().map(ImportChecks.Outcome::row).toList());
                batch.problems().stream().limit(MOST_PROBLEMS - problems.size()).forEach(problems::add);
            });
            rows.refuse(id, reader.repeated());
            corrections.decideAgain(id, decided);
            problems.sort(Comparator.comparingLong(ImportProblem::row));
            if (!store.completeCheck(id, rows.count(id), problems, isAgain)) {
                throw new Cancelled();
            }
        });
    }

    private void write(StoredImport stored, Path file, Language defaultLanguage, Progress progress) {
        var id = stored.status().id();
        try {
            transactions.executeWithoutResult(_ -> {
                var began = clock.instant();
                var writer = new ImportWriter(stored, rows.shown(id), rows, people, admission);
                pass.over(file, stored, defaultLanguage, progress, writer);
                if (!store.completeImport(id, began, rows.count(id))) {
                    throw new Cancelled();
                }
            });
        } catch (ChangedSince | DuplicateKeyException changed) {
            // Whoever it was, a look at what there is now shows the rows.
            if (store.changeState(id, List.of(ImportState.IMPORTING), ImportState.CHECKING)) {
                check(stored, file, defaultLanguage, progress, true);
            }
        }
    }
}
