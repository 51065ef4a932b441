package org.beret.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beret.cohorts.CohortAdmission;
import org.beret.identity.PersonId;
import org.beret.imports.ImportChecks.Checked;
import org.beret.imports.ImportChecks.Outcome;
import org.beret.imports.ImportRow.Kind;
import org.beret.imports.ImportRowStore.Written;
import org.beret.people.NewPerson;
import org.beret.people.PeopleBatch;
import org.beret.tabular.TableRow;

/** Writes the rows of one import, those and nothing else that somebody has seen: what has changed since ends it. */
class ImportWriter implements ImportPass.Work {

    private static final String ACTION_ADDED = "person.imported";
    private static final String ACTION_CHANGED = "person.import-changed";

    private final StoredImport stored;
    private final Map<Long, ImportRow> shown;
    private final ImportRowStore rows;
    private final PeopleBatch people;
    private final CohortAdmission admission;
    private final Set<PersonId> members = new HashSet<>();

    ImportWriter(
            StoredImport stored,
            Map<Long, ImportRow> shown,
            ImportRowStore rows,
            PeopleBatch people,
            CohortAdmission admission) {
        this.stored = stored;
        this.shown = shown;
        this.rows = rows;
        this.people = people;
        this.admission = admission;
        stored.status().cohort().map(admission::members).ifPresent(members::addAll);
    }

    /** A row is not as somebody saw it; the transaction is taken back, and the list is checked anew. */
    static final class ChangedSince extends RuntimeException {}

    @Override
    public boolean leavesOut(TableRow row) {
        var seen = shown.get(row.number());
        return seen != null && seen.isLeftOut();
    }

    @Override
    public void take(List<Integer> positions, Checked batch) {
        batch.outcomes().forEach(this::requireAsShown);
        var idsByRow = new HashMap<Long, PersonId>();
        add(batch.outcomes(), idsByRow);
        change(batch.outcomes(), idsByRow);
        batch.outcomes().stream()
                .filter(outcome -> outcome.row().kind() == Kind.UNCHANGED)
                .forEach(outcome -> outcome.row()
                        .person()
                        .ifPresent(id -> idsByRow.put(outcome.row().number(), id)));
        var joined = join(idsByRow.values());
        var written = new ArrayList<Written>();
        for (var index = 0; index < positions.size(); index++) {
            var row = batch.outcomes().get(index).row();
            var person = idsByRow.get(row.number());
            if (person != null) {
                written.add(new Written(positions.get(index), row.kind(), person, joined.contains(person)));
            }
        }
        rows.markWritten(stored.status().id(), written);
    }

    private void requireAsShown(Outcome outcome) {
        var row = outcome.row();
        var seen = shown.get(row.number());
        var isAsShown = switch (row.kind()) {
            case UNCHANGED -> true;
            case NEW -> seen == null;
            case CHANGED, DOUBTFUL ->
                seen != null && seen.isWrittenAsChange() && seen.changes().equals(row.changes());
            case REFUSED -> false;
        };
        if (!isAsShown) {
            throw new ChangedSince();
        }
    }

    private void add(List<Outcome> outcomes, Map<Long, PersonId> idsByRow) {
        var added = new LinkedHashMap<Long, NewPerson>();
        outcomes.forEach(outcome -> {
            var person = outcome.person();
            if (outcome.row().kind() == Kind.NEW && person != null) {
                added.put(outcome.row().number(), person);
            }
        });
        if (!added.isEmpty()) {
            var ids = people.add(stored.centre(), stored.startedBy(), List.copyOf(added.values()), ACTION_ADDED);
            var next = ids.iterator();
            added.keySet().forEach(number -> idsByRow.put(number, next.next()));
        }
    }

    private void change(List<Outcome> outcomes, Map<Long, PersonId> idsByRow) {
        var changed = new LinkedHashMap<PersonId, NewPerson>();
        var fields = new HashMap<PersonId, List<String>>();
        outcomes.forEach(outcome -> {
            var row = outcome.row();
            var person = outcome.person();
            if ((row.kind() == Kind.CHANGED || row.kind() == Kind.DOUBTFUL) && person != null) {
                var id = row.person().orElseThrow();
                changed.put(id, person);
                fields.put(
                        id,
                        row.changes().stream()
                                .map(change -> change.field().label())
                                .toList());
                idsByRow.put(row.number(), id);
            }
        });
        if (!changed.isEmpty()) {
            people.update(stored.centre(), stored.startedBy(), changed, ACTION_CHANGED, fields);
        }
    }

    private Set<PersonId> join(Collection<PersonId> written) {
        var newcomers =
                written.stream().filter(person -> !members.contains(person)).toList();
        return stored.status()
                .cohort()
                .filter(_ -> !newcomers.isEmpty())
                .map(cohort -> Set.copyOf(admission.admit(stored.centre(), stored.startedBy(), cohort, newcomers)))
                .orElse(Set.of());
    }
}
