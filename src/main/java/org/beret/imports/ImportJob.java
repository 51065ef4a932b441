package org.beret.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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
import org.beret.imports.ImportStore.Kept;
import org.beret.people.PeopleBatch;
import org.beret.shared.Language;
import org.beret.tabular.TableReader;
import org.beret.tabular.TableRow;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes once through a list, a thousand rows at a time, to check it or to import it. Both look at every row the same way, in
 * one transaction; an import writes what was looked at as it goes, and takes all of it back if any row is refused.
 */
@Component
class ImportJob {

    private static final int ROWS_AT_ONCE = 1000;
    private static final int MOST_PROBLEMS = 100_000;
    private static final String ADDED = "person.imported";
    private static final String CHANGED = "person.import-changed";

    private final ImportStore store;
    private final ImportFiles files;
    private final ImportSynonyms words;
    private final PeopleBatch register;
    private final CohortAdmission admission;
    private final TransactionTemplate transactions;

    ImportJob(
            ImportStore store,
            ImportFiles files,
            ImportSynonyms words,
            PeopleBatch register,
            CohortAdmission admission,
            TransactionTemplate transactions) {
        this.store = store;
        this.files = files;
        this.words = words;
        this.register = register;
        this.admission = admission;
        this.transactions = transactions;
    }

    /** Nobody wants the import any more, or it was given up for lost: all that was written is taken back. */
    static final class Stopped extends RuntimeException {}

    /** Hears how many rows were done; throws {@link Stopped} to end the job. */
    interface Progress {
        void done(int rows);
    }

    /** Does what the state of the import says, which is checking or importing. */
    void run(Kept kept, Language usual, Progress progress) {
        var id = kept.status().id();
        files.<Optional<Void>>with(id, file -> {
            if (kept.status().state() == ImportState.CHECKING) {
                check(kept, file, usual, progress);
            } else {
                write(kept, file, usual, progress);
            }
            return Optional.empty();
        });
    }

    private void check(Kept kept, Path file, Language usual, Progress progress) {
        transactions.executeWithoutResult(_ -> {
            var pass = new Pass(kept, usual, progress, false).over(file);
            end(kept, ImportState.CHECKING, ImportState.CHECKED, pass);
        });
    }

    private void write(Kept kept, Path file, Language usual, Progress progress) {
        try {
            var refused = transactions.execute(transaction -> {
                var pass = new Pass(kept, usual, progress, true).over(file);
                if (!pass.problems.isEmpty()) {
                    transaction.setRollbackOnly();
                    return Optional.of(pass);
                }
                end(kept, ImportState.IMPORTING, ImportState.DONE, pass);
                return Optional.<Pass>empty();
            });
            refused.ifPresent(pass -> transactions.executeWithoutResult(
                    _ -> end(kept, ImportState.IMPORTING, ImportState.CHECKED, pass)));
        } catch (DuplicateKeyException somebodyWasQuicker) {
            // Whoever it was, a look at what there is now names the rows.
            if (store.move(kept.status().id(), List.of(ImportState.IMPORTING), ImportState.CHECKING)) {
                check(kept, file, usual, progress);
            }
        }
    }

    private void end(Kept kept, ImportState from, ImportState to, Pass pass) {
        if (!store.complete(kept.status().id(), from, to, pass.rows, pass.counts, pass.problems)) {
            throw new Stopped();
        }
    }

    /** One way through the file. */
    private final class Pass {

        private final Kept kept;
        private final Language usual;
        private final Progress progress;
        private final boolean writes;
        private final List<ImportProblem> problems = new ArrayList<>();
        private final Set<PersonId> members = new HashSet<>();
        private Counts counts = Counts.NONE;
        private int rows;

        private Pass(Kept kept, Language usual, Progress progress, boolean writes) {
            this.kept = kept;
            this.usual = usual;
            this.progress = progress;
            this.writes = writes;
        }

        private Pass over(Path file) {
            try (var table = files.open(file, kept.sheet())) {
                if (writes) {
                    kept.status().cohort().map(admission::members).ifPresent(members::addAll);
                }
                var titles = titles(table);
                var reader =
                        new ImportRowReader(words, kept.choices(), titles, register.countriesServed(kept.centre()));
                var checks = new ImportChecks(register, kept.centre(), reader, usual);
                for (var some = next(table); !some.isEmpty(); some = next(table)) {
                    var checked = checks.check(some);
                    count(some, checked);
                    if (writes && problems.isEmpty()) {
                        write(checked);
                    }
                    progress.done(rows);
                }
                return this;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        private List<String> titles(TableReader table) throws IOException {
            return kept.choices().hasHead()
                    ? table.next().map(TableRow::cells).orElse(List.of())
                    : Collections.nCopies(Integer.MAX_VALUE, "");
        }

        private List<TableRow> next(TableReader table) throws IOException {
            var some = new ArrayList<TableRow>(ROWS_AT_ONCE);
            while (some.size() < ROWS_AT_ONCE) {
                var row = table.next();
                if (row.isEmpty()) {
                    return some;
                }
                some.add(row.get());
            }
            return some;
        }

        private void count(List<TableRow> some, Checked checked) {
            rows += some.size();
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
            var by = kept.startedBy();
            var added = checked.added().isEmpty()
                    ? List.<PersonId>of()
                    : register.add(kept.centre(), by, checked.added(), ADDED);
            if (!checked.changed().isEmpty()) {
                register.update(kept.centre(), by, checked.changed(), CHANGED);
            }
            kept.status()
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
                admission.admit(kept.centre(), kept.startedBy(), cohort, newcomers);
            }
        }
    }
}
