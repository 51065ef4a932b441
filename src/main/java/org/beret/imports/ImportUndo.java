package org.beret.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beret.audit.LaterActs;
import org.beret.cohorts.AdmissionUndo;
import org.beret.identity.PersonId;
import org.beret.imports.ImportRow.Kind;
import org.beret.imports.ImportRowStore.Came;
import org.beret.people.NewPerson;
import org.beret.people.PeopleBatch;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.Language;
import org.beret.texts.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an import back: who was added goes, who was changed is as before, who joined its cohort leaves. All or nothing,
 * and only as long as nobody has worked with any of them since.
 */
@Component
class ImportUndo {

    private static final String ACTION = "person.import-undone";

    private final ImportRowStore rows;
    private final PeopleBatch people;
    private final AdmissionUndo admission;
    private final LaterActs acts;
    private final Texts texts;

    ImportUndo(ImportRowStore rows, PeopleBatch people, AdmissionUndo admission, LaterActs acts, Texts texts) {
        this.rows = rows;
        this.people = people;
        this.admission = admission;
        this.acts = acts;
        this.texts = texts;
    }

    /**
     * Refuses if somebody has worked with the people of an import since, and says who and what.
     *
     * @throws BusinessRuleViolation then
     */
    @Transactional(readOnly = true)
    public void requireUntouched(StoredImport stored, Language language) {
        requireUntouched(stored, rows.came(stored.status().id()), language);
    }

    private void requireUntouched(StoredImport stored, List<Came> came, Language language) {
        var doneAt = stored.doneAt().orElseThrow(() -> new BusinessRuleViolation("import.refused.undo-unknown"));
        var touched = came.stream().map(Came::person).toList();
        var later = acts.on(touched, doneAt, 1);
        if (!later.isEmpty()) {
            var act = later.getFirst();
            throw new BusinessRuleViolation(
                    "import.refused.undo-worked",
                    act.actorName(),
                    act.subjectName(),
                    texts.in(language, "audit." + act.action()));
        }
        var begun = admission.countBegun(touched, doneAt);
        if (begun > 0) {
            throw new BusinessRuleViolation("import.refused.undo-begun", begun);
        }
    }

    /** Takes back, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void run(StoredImport stored, Language language) {
        var came = rows.came(stored.status().id());
        requireUntouched(stored, came, language);
        leaveCohort(stored, came.stream().filter(Came::joined).map(Came::person).toList(), language);
        restore(stored, came.stream().filter(one -> one.kind() != Kind.NEW).toList());
        var added = came.stream()
                .filter(one -> one.kind() == Kind.NEW)
                .map(Came::person)
                .toList();
        if (!added.isEmpty()) {
            people.takeBack(stored.centre(), stored.startedBy(), added, ACTION);
        }
        rows.delete(stored.status().id());
    }

    private void leaveCohort(StoredImport stored, Collection<PersonId> joined, Language language) {
        var cohort = stored.status().cohort();
        if (cohort.isPresent() && !joined.isEmpty()) {
            var since = stored.beganAt().orElseThrow();
            admission.run(cohort.get(), joined, since, texts.in(language, "import.undo.reason"));
        }
    }

    private void restore(StoredImport stored, List<Came> changed) {
        Map<PersonId, NewPerson> before = new LinkedHashMap<>();
        Map<PersonId, List<String>> fields = new HashMap<>();
        var current = people.details(
                stored.centre(), changed.stream().map(Came::person).toList());
        for (var one : changed) {
            var person = Optional.ofNullable(current.get(one.person()))
                    .flatMap(details -> FieldChange.undone(one.changes(), details))
                    .orElseThrow(() -> new BusinessRuleViolation("import.refused.undo-changed"));
            if (!one.changes().isEmpty()) {
                before.put(one.person(), person);
                var names = new ArrayList<String>();
                one.changes().forEach(change -> names.add(change.field().label()));
                fields.put(one.person(), names);
            }
        }
        if (!before.isEmpty()) {
            people.update(stored.centre(), stored.startedBy(), before, ACTION, fields);
        }
    }
}
