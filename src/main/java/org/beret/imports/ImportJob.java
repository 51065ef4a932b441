package org.beret.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.beret.cohorts.CohortAdmission;
import org.beret.cohorts.CohortId;
import org.beret.identity.PersonId;
import org.beret.imports.ImportChecks.Checked;
import org.beret.imports.ImportStatus.Counts;
import org.beret.imports.ImportStore.StoredImport;
import org.beret.people.PeopleBatch;
import org.beret.shared.Language;
import org.beret.tabular.TableRow;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The job of checking or importing a file: one pass over its rows in batches, in one transaction. Both look at every
 * row in the same way; an import also writes, and rolls everything back if any row is refused.
 */
@Component
class ImportJob {

    private static final int BATCH_SIZE = 1000;
    private static final int MOST_PROBLEMS = 100_000;
    private static final String ACTION_ADDED = "person.imported";
    private static final String ACTION_CHANGED = "person.import-changed";

    private final ImportStore store;
    private final ImportFiles files;
    private final ImportSynonyms synonyms;
    private final PeopleBatch people;
    private final CohortAdmission admission;
    private final TransactionTemplate transactions;

    ImportJob(
            ImportStore store,
            ImportFiles files,
            ImportSynonyms synonyms,
            PeopleBatch people,
            CohortAdmission admission,
            TransactionTemplate transactions) {
        this.store = store;
        this.files = files;
        this.synonyms = synonyms;
        this.people = people;
        this.admission = admission;
        this.transactions = transactions;
    }

    /** The import was cancelled or declared interrupted; rolls the transaction back. */
    static final class Cancelled extends RuntimeException {}

    /** Receives the number of rows done; throws {@link Cancelled} to end the job. */
    interface Progress {
        void done(int rows);
    }

    /** Checks or imports, as the state of the import says. */
    void run(StoredImport stored, Language defaultLanguage, Progress progress) {
        var id = stored.status().id();
        files.<Optional<Void>>withFile(id, file -> {
            if (stored.status().state() == ImportState.CHECKING) {
                check(stored, file, defaultLanguage, progress);
            } else {
                write(stored, file, defaultLanguage, progress);
            }
            return Optional.empty();
        });
    }

    private void check(StoredImport stored, Path file, Language defaultLanguage, Progress progress) {
        transactions.executeWithoutResult(_ -> {
            var pass = new Pass(stored, defaultLanguage, progress, false).over(file);
            end(stored, ImportState.CHECKING, ImportState.CHECKED, pass);
        });
    }

    private void write(StoredImport stored, Path file, Language defaultLanguage, Progress progress) {
        try {
            var refused = transactions.execute(transaction -> {
                var pass = new Pass(stored, defaultLanguage, progress, true).over(file);
                if (!pass.problems.isEmpty()) {
                    transaction.setRollbackOnly();
                    return Optional.of(pass);
                }
                end(stored, ImportState.IMPORTING, ImportState.DONE, pass);
                return Optional.<Pass>empty();
            });
            refused.ifPresent(pass -> transactions.executeWithoutResult(
                    _ -> end(stored, ImportState.IMPORTING, ImportState.CHECKED, pass)));
        } catch (DuplicateKeyException duplicate) {
            // Whoever it was, a look at what there is now names the rows.
            if (store.changeState(stored.status().id(), List.of(ImportState.IMPORTING), ImportState.CHECKING)) {
                check(stored, file, defaultLanguage, progress);
            }
        }
    }

    private void end(StoredImport stored, ImportState from, ImportState to, Pass pass) {
        if (!store.complete(stored.status().id(), from, to, pass.rows, pass.counts, pass.problems)) {
            throw new Cancelled();
        }
    }

    /** One pass over the file. */
    private final class Pass {

        private final StoredImport stored;
        private final Language defaultLanguage;
        private final Progress progress;
        private final boolean writes;
        private final List<ImportProblem> problems = new ArrayList<>();
        private final Set<PersonId> members = new HashSet<>();
        private Counts counts = Counts.NONE;
        private int rows;

        private Pass(StoredImport stored, Language defaultLanguage, Progress progress, boolean writes) {
            this.stored = stored;
            this.defaultLanguage = defaultLanguage;
            this.progress = progress;
            this.writes = writes;
        }

        private Pass over(Path file) {
            try (var table = files.open(file, stored.sheet(), stored.choices().reading())) {
                if (writes) {
                    stored.status().cohort().map(admission::members).ifPresent(members::addAll);
                }
                var titles = PeopleRows.titles(table, stored.choices().reading());
                var reader = new ImportRowReader(
                        synonyms, stored.choices(), titles, people.countriesServed(stored.centre()));
                var checks = new ImportChecks(people, stored.centre(), reader, defaultLanguage);
                for (var batch = PeopleRows.next(table, titles, BATCH_SIZE);
                        !batch.isEmpty();
                        batch = PeopleRows.next(table, titles, BATCH_SIZE)) {
                    var checked = checks.check(batch);
                    count(batch, checked);
                    if (writes && problems.isEmpty()) {
                        write(checked);
                    }
                    progress.done(rows);
                }
                return this;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private void count(List<TableRow> batch, Checked checked) {
            rows += batch.size();
            counts = new Counts(
                    counts.added() + checked.added().size(),
                    counts.changed() + checked.changed().size(),
                    counts.unchanged() + checked.unchanged().size(),
                    counts.refused() + checked.refused());
            checked.problems().stream()
                    .limit(Math.max(0, MOST_PROBLEMS - problems.size()))
                    .forEach(problems::add);
        }

        private void write(Checked checked) {
            var actor = stored.startedBy();
            var added = checked.added().isEmpty()
                    ? List.<PersonId>of()
                    : people.add(stored.centre(), actor, checked.added(), ACTION_ADDED);
            if (!checked.changed().isEmpty()) {
                people.update(stored.centre(), actor, checked.changed(), ACTION_CHANGED);
            }
            stored.status()
                    .cohort()
                    .ifPresent(cohort -> admit(
                            cohort,
                            Stream.of(added, checked.changed().keySet(), checked.unchanged())
                                    .flatMap(Collection::stream)
                                    .filter(person -> !members.contains(person))
                                    .toList()));
        }

        private void admit(CohortId cohort, List<PersonId> newcomers) {
            if (!newcomers.isEmpty()) {
                admission.admit(stored.centre(), stored.startedBy(), cohort, newcomers);
            }
        }
    }
}
