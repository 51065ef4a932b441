package org.beret.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.beret.imports.ImportChecks.Checked;
import org.beret.people.PeopleBatch;
import org.beret.people.PeopleMatching;
import org.beret.shared.Language;
import org.beret.tabular.TableRow;
import org.springframework.stereotype.Component;

/** One way through the rows of a file, a thousand at a time: each is compared with what is known. Writes nothing itself. */
@Component
class ImportPass {

    static final int BATCH_SIZE = 1000;

    private final ImportFiles files;
    private final ImportSynonyms synonyms;
    private final PeopleBatch people;
    private final PeopleMatching matching;
    private final ListCorrections corrections;

    ImportPass(
            ImportFiles files,
            ImportSynonyms synonyms,
            PeopleBatch people,
            PeopleMatching matching,
            ListCorrections corrections) {
        this.files = files;
        this.synonyms = synonyms;
        this.people = people;
        this.matching = matching;
        this.corrections = corrections;
    }

    /** What is done with the rows of a pass. */
    interface Work {

        /** Whether a row is left out, unseen. */
        default boolean leavesOut(TableRow row) {
            return false;
        }

        /**
         * Takes a batch.
         *
         * @param positions of its rows in the list, from 0
         */
        void take(List<Integer> positions, Checked batch);
    }

    /** Returns the reader, which has seen all rows; progress is told after each batch. */
    ImportRowReader over(
            Path file, StoredImport stored, Language defaultLanguage, ImportJob.Progress progress, Work work) {
        try (var table = files.open(file, stored.sheet(), stored.choices().reading())) {
            var titles = PeopleRows.titles(table, stored.choices().reading());
            var reader =
                    new ImportRowReader(synonyms, stored.choices(), titles, people.countriesServed(stored.centre()));
            var checks = new ImportChecks(matching, stored.centre(), reader, defaultLanguage);
            var mended = corrections.cells(stored.status().id());
            var done = 0;
            for (var batch = PeopleRows.next(table, titles, BATCH_SIZE);
                    !batch.isEmpty();
                    batch = PeopleRows.next(table, titles, BATCH_SIZE)) {
                take(
                        batch.stream()
                                .map(row -> ListCorrections.mended(row, mended))
                                .toList(),
                        done,
                        checks,
                        work);
                done += batch.size();
                progress.done(done);
            }
            return reader;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void take(List<TableRow> batch, int first, ImportChecks checks, Work work) {
        var positions = new ArrayList<Integer>();
        var rows = new ArrayList<TableRow>();
        for (var index = 0; index < batch.size(); index++) {
            if (!work.leavesOut(batch.get(index))) {
                positions.add(first + index);
                rows.add(batch.get(index));
            }
        }
        work.take(positions, checks.check(rows));
    }
}
