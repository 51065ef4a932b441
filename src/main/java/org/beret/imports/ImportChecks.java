package org.beret.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;
import org.beret.people.NewPerson;
import org.beret.people.PeopleBatch;
import org.beret.people.PeopleBatch.Known;
import org.beret.people.PeopleBatch.Known.Elsewhere;
import org.beret.people.PeopleBatch.Known.Mine;
import org.beret.people.PeopleBatch.ServiceKey;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.Language;
import org.beret.tabular.TableRow;

/** Holds some rows of a file against the register: who is new, who has changed, and who may not be imported. */
class ImportChecks {

    private final PeopleBatch register;
    private final TrainingCentreId centre;
    private final ImportRowReader reader;
    private final Language usual;

    ImportChecks(PeopleBatch register, TrainingCentreId centre, ImportRowReader reader, Language usual) {
        this.register = register;
        this.centre = centre;
        this.reader = reader;
        this.usual = usual;
    }

    /** What some rows come to. */
    record Checked(
            List<NewPerson> added,
            Map<PersonId, NewPerson> changed,
            List<PersonId> unchanged,
            int refused,
            List<ImportProblem> problems) {}

    Checked check(List<TableRow> rows) {
        var entries = rows.stream().flatMap(row -> reader.read(row).stream()).toList();
        var checked = new Checked(
                new ArrayList<>(),
                new LinkedHashMap<>(),
                new ArrayList<>(),
                rows.size() - entries.size(),
                new ArrayList<>(reader.takeProblems()));
        var byKey = register.findByServiceNumber(
                centre, entries.stream().map(ImportEntry::key).toList());
        var byEmail = register.findByEmail(
                centre,
                entries.stream().flatMap(entry -> entry.email().stream()).toList());
        var refused = checked.refused();
        for (var entry : entries) {
            refused += sort(entry, byKey, byEmail, checked) ? 0 : 1;
        }
        return new Checked(checked.added(), checked.changed(), checked.unchanged(), refused, checked.problems());
    }

    private boolean sort(ImportEntry entry, Map<ServiceKey, Known> byKey, Map<String, Known> byEmail, Checked checked) {
        var known = Optional.ofNullable(byKey.get(entry.key()));
        var problems = new ArrayList<ImportProblem>();
        if (known.filter(Elsewhere.class::isInstance).isPresent()) {
            problems.add(problem(entry, ImportField.SERVICE_NUMBER, "import.problem.elsewhere"));
        }
        var owner = entry.email().map(byEmail::get);
        if (owner.isPresent() && !isSame(owner.get(), known)) {
            problems.add(taken(entry, owner.get()));
        }
        if (problems.isEmpty()) {
            sort(entry, known, checked, problems);
        }
        checked.problems().addAll(problems);
        return problems.isEmpty();
    }

    private void sort(ImportEntry entry, Optional<Known> known, Checked checked, List<ImportProblem> problems) {
        try {
            if (known.isPresent() && known.get() instanceof Mine(var id, var details, var _)) {
                var person = entry.over(details);
                if (person.equals(details)) {
                    checked.unchanged().add(id);
                } else {
                    person.check();
                    checked.changed().put(id, person);
                }
            } else {
                var person = entry.fresh(usual);
                person.check();
                checked.added().add(person);
            }
        } catch (BusinessRuleViolation refused) {
            problems.add(problem(entry, ImportField.FAMILY_NAME, refused.messageKey(), refused.values()));
        }
    }

    /** Rows are taken over one after the other, so that an address can change hands only once it is free. */
    private ImportProblem taken(ImportEntry entry, Known owner) {
        return owner instanceof Mine(var _, var details, var _)
                ? problem(entry, ImportField.EMAIL, "import.problem.email-of-colleague", details.familyName())
                : problem(entry, ImportField.EMAIL, "import.problem.email-taken");
    }

    private ImportProblem problem(ImportEntry entry, ImportField field, String key, Object... details) {
        return reader.problem(entry.source(), field, key, details);
    }

    private static boolean isSame(Known owner, Optional<Known> known) {
        return owner instanceof Mine(var owning, var _, var _)
                && known.isPresent()
                && known.get() instanceof Mine(var named, var _, var _)
                && owning.equals(named);
    }
}
