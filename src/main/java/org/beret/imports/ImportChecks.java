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
import org.beret.people.PeopleBatch.Match;
import org.beret.people.PeopleBatch.Match.OwnTrainee;
import org.beret.people.PeopleBatch.Match.SomebodyElse;
import org.beret.people.PeopleBatch.ServiceKey;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.Language;
import org.beret.tabular.TableRow;

/**
 * Compares a batch of rows with the people in the database: who is added, changed or unchanged, and which rows cannot
 * be imported.
 */
class ImportChecks {

    private final PeopleBatch people;
    private final TrainingCentreId centre;
    private final ImportRowReader reader;
    private final Language defaultLanguage;

    ImportChecks(PeopleBatch people, TrainingCentreId centre, ImportRowReader reader, Language defaultLanguage) {
        this.people = people;
        this.centre = centre;
        this.reader = reader;
        this.defaultLanguage = defaultLanguage;
    }

    /** The result for a batch of rows. */
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
        var byKey = people.findByServiceNumber(
                centre, entries.stream().map(ImportEntry::key).toList());
        var byEmail = people.findByEmail(
                centre,
                entries.stream().flatMap(entry -> entry.email().stream()).toList());
        var refused = checked.refused();
        for (var entry : entries) {
            refused += classify(entry, byKey, byEmail, checked) ? 0 : 1;
        }
        return new Checked(checked.added(), checked.changed(), checked.unchanged(), refused, checked.problems());
    }

    private boolean classify(
            ImportEntry entry, Map<ServiceKey, Match> byKey, Map<String, Match> byEmail, Checked checked) {
        var existing = Optional.ofNullable(byKey.get(entry.key()));
        var problems = new ArrayList<ImportProblem>();
        if (existing.filter(SomebodyElse.class::isInstance).isPresent()) {
            problems.add(problem(entry, ImportField.SERVICE_NUMBER, "import.problem.elsewhere"));
        }
        var addressOwner = entry.email().map(byEmail::get);
        if (addressOwner.isPresent() && !isSame(addressOwner.get(), existing)) {
            problems.add(addressTaken(entry, addressOwner.get()));
        }
        if (problems.isEmpty()) {
            classify(entry, existing, checked, problems);
        }
        checked.problems().addAll(problems);
        return problems.isEmpty();
    }

    private void classify(ImportEntry entry, Optional<Match> existing, Checked checked, List<ImportProblem> problems) {
        try {
            if (existing.isPresent() && existing.get() instanceof OwnTrainee(var id, var details, var _)) {
                var person = entry.mergedInto(details);
                if (person.equals(details)) {
                    checked.unchanged().add(id);
                } else {
                    person.check();
                    checked.changed().put(id, person);
                }
            } else {
                var person = entry.toNewPerson(defaultLanguage);
                person.check();
                checked.added().add(person);
            }
        } catch (BusinessRuleViolation refused) {
            problems.add(problem(entry, ImportField.FAMILY_NAME, refused.messageKey(), refused.values()));
        }
    }

    /** Rows are written one after the other, so that an address can change hands only after it is free. */
    private ImportProblem addressTaken(ImportEntry entry, Match addressOwner) {
        return addressOwner instanceof OwnTrainee(var _, var details, var _)
                ? problem(entry, ImportField.EMAIL, "import.problem.email-of-colleague", details.familyName())
                : problem(entry, ImportField.EMAIL, "import.problem.email-taken");
    }

    private ImportProblem problem(ImportEntry entry, ImportField field, String key, Object... details) {
        return reader.problem(entry.source(), field, key, details);
    }

    private static boolean isSame(Match addressOwner, Optional<Match> existing) {
        return addressOwner instanceof OwnTrainee(var owning, var _, var _)
                && existing.isPresent()
                && existing.get() instanceof OwnTrainee(var named, var _, var _)
                && owning.equals(named);
    }
}
