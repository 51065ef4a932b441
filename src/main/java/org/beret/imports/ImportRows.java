package org.beret.imports;

import java.util.List;
import java.util.Optional;
import org.beret.identity.CurrentPerson;
import org.beret.shared.UnknownId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What an import into the signed-in person's training centre would make, or made, of each row, and what somebody decides
 * about doubtful ones. An import of another centre is an {@link UnknownId}.
 */
@Service
@PreAuthorize("denyAll()")
public class ImportRows {

    private final ImportStore store;
    private final ImportRowStore rows;
    private final CurrentPerson currentPerson;

    ImportRows(ImportStore store, ImportRowStore rows, CurrentPerson currentPerson) {
        this.store = store;
        this.rows = rows;
        this.currentPerson = currentPerson;
    }

    /** Rows of one kind or of all, in the order of the list. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public List<ImportRow> find(ImportId id, Optional<ImportRow.Kind> kind, int offset, int limit) {
        requireOwn(id);
        return rows.find(id, kind, offset, limit);
    }

    /** A row by its number; empty if the list has no such row. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public Optional<ImportRow.Placed> place(ImportId id, long number) {
        requireOwn(id);
        return rows.place(id, number);
    }

    /** How many rows of one kind, or of all, there are. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public int count(ImportId id, Optional<ImportRow.Kind> kind) {
        requireOwn(id);
        return rows.countOf(id, kind);
    }

    /** Decides about a doubtful row, or takes the decision back. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void decide(ImportId id, long row, ImportRow.@Nullable Decision decision) {
        if (requireOwn(id).status().state() == ImportState.CHECKED) {
            rows.decide(id, row, decision);
            store.updateCounts(id);
        }
    }

    private StoredImport requireOwn(ImportId id) {
        return store.find(id, currentPerson.requireCentre()).orElseThrow(() -> new UnknownId(id));
    }
}
