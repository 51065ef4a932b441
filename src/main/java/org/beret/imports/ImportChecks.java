package org.beret.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beret.identity.PersonName;
import org.beret.identity.ServiceKey;
import org.beret.identity.ServiceNumber;
import org.beret.identity.TrainingCentreId;
import org.beret.imports.ImportRow.Kind;
import org.beret.imports.cells.LeadingZeros;
import org.beret.people.NewPerson;
import org.beret.people.PeopleMatching;
import org.beret.people.PeopleMatching.Match;
import org.beret.people.PeopleMatching.Match.OwnTrainee;
import org.beret.people.PeopleMatching.Match.SomebodyElse;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.Language;
import org.beret.tabular.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * Compares a batch of rows with the people in the database: who is added, changed or unchanged, about whom somebody has
 * to decide, and which rows cannot be imported.
 */
class ImportChecks {

    private final PeopleMatching people;
    private final TrainingCentreId centre;
    private final ImportRowReader reader;
    private final Language defaultLanguage;
    private final Map<ServiceKey, ServiceKey> withZeros;

    ImportChecks(PeopleMatching people, TrainingCentreId centre, ImportRowReader reader, Language defaultLanguage) {
        this.people = people;
        this.centre = centre;
        this.reader = reader;
        this.defaultLanguage = defaultLanguage;
        this.withZeros = LeadingZeros.byShortKey(people.numbersWithLeadingZeros(centre));
    }

    /**
     * What becomes of a row.
     *
     * @param person as it will be; null if the row is refused
     */
    record Outcome(ImportRow row, @Nullable NewPerson person) {}

    /** The result for a batch of rows, in their order. */
    record Checked(List<Outcome> outcomes, List<ImportProblem> problems) {}

    private record Known(Map<ServiceKey, Match> byKey, Map<String, Match> byEmail) {}

    Checked check(List<TableRow> rows) {
        var entries = new HashMap<Long, ImportEntry>();
        rows.forEach(row -> reader.read(row).ifPresent(entry -> entries.put(row.number(), entry)));
        var problems = new ArrayList<>(reader.cells().takeProblems());
        var known = known(List.copyOf(entries.values()));
        var outcomes = new ArrayList<Outcome>();
        for (var row : rows) {
            var entry = entries.get(row.number());
            outcomes.add(entry == null ? new Outcome(reader.refused(row), null) : outcome(row, entry, known, problems));
        }
        return new Checked(outcomes, problems);
    }

    private Known known(List<ImportEntry> entries) {
        var keys = new LinkedHashSet<ServiceKey>();
        for (var entry : entries) {
            keys.add(entry.key());
            LeadingZeros.without(entry.key()).ifPresent(keys::add);
            Optional.ofNullable(withZeros.get(entry.key())).ifPresent(keys::add);
        }
        return new Known(
                people.findByServiceNumber(centre, keys),
                people.findByEmail(
                        centre,
                        entries.stream()
                                .flatMap(entry -> entry.email().stream())
                                .toList()));
    }

    private Outcome outcome(TableRow row, ImportEntry entry, Known known, List<ImportProblem> all) {
        var existing = Optional.ofNullable(known.byKey().get(entry.key()));
        var problems = problems(entry, existing, known);
        if (problems.isEmpty()) {
            try {
                return outcome(entry, existing);
            } catch (BusinessRuleViolation refused) {
                problems.add(problem(entry, ImportField.FAMILY_NAME, refused.messageKey(), refused.values()));
            }
        }
        all.addAll(problems);
        return new Outcome(reader.refused(row), null);
    }

    private List<ImportProblem> problems(ImportEntry entry, Optional<Match> existing, Known known) {
        var problems = new ArrayList<ImportProblem>();
        if (existing.filter(SomebodyElse.class::isInstance).isPresent()) {
            problems.add(problem(entry, ImportField.SERVICE_NUMBER, "import.problem.elsewhere"));
        }
        var addressOwner = entry.email().map(known.byEmail()::get);
        if (addressOwner.isPresent() && !isSame(addressOwner.get(), existing)) {
            problems.add(addressTaken(entry, addressOwner.get()));
        }
        if (existing.isEmpty()) {
            withOtherZeros(entry, known)
                    .ifPresent(number ->
                            problems.add(problem(entry, ImportField.SERVICE_NUMBER, "import.problem.zeros", number)));
        }
        return problems;
    }

    /** The number of a trainee of like name that differs by zeros in front only. */
    private Optional<ServiceNumber> withOtherZeros(ImportEntry entry, Known known) {
        return Optional.ofNullable(withZeros.get(entry.key()))
                .or(() -> LeadingZeros.without(entry.key()))
                .filter(key -> known.byKey().get(key) instanceof OwnTrainee(var _, var details, var _)
                        && !LikeNames.isAnother(details, entry.mergedInto(details)))
                .map(ServiceKey::number);
    }

    private Outcome outcome(ImportEntry entry, Optional<Match> existing) {
        if (existing.isPresent() && existing.get() instanceof OwnTrainee trainee) {
            var person = entry.mergedInto(trainee.details());
            if (person.equals(trainee.details())) {
                return outcome(entry, Kind.UNCHANGED, trainee, person);
            }
            person.check();
            var isAnother = LikeNames.isAnother(trainee.details(), person);
            return outcome(entry, isAnother ? Kind.DOUBTFUL : Kind.CHANGED, trainee, person);
        }
        var person = entry.toNewPerson(defaultLanguage);
        person.check();
        return outcome(entry, Kind.NEW, null, person);
    }

    private static Outcome outcome(ImportEntry entry, Kind kind, @Nullable OwnTrainee known, NewPerson person) {
        var row = new ImportRow(
                entry.source().number(),
                kind,
                entry.key().number().value(),
                new PersonName(person.familyName(), person.givenName()).inList(),
                Optional.ofNullable(known).map(OwnTrainee::id),
                FieldChange.between(Optional.ofNullable(known).map(OwnTrainee::details), person),
                Optional.empty());
        return new Outcome(row, person);
    }

    /** Rows are written one after the other, so that an address can change hands only after it is free. */
    private ImportProblem addressTaken(ImportEntry entry, Match addressOwner) {
        return addressOwner instanceof OwnTrainee(var _, var details, var _)
                ? problem(entry, ImportField.EMAIL, "import.problem.email-of-colleague", details.familyName())
                : problem(entry, ImportField.EMAIL, "import.problem.email-taken");
    }

    private ImportProblem problem(ImportEntry entry, ImportField field, String key, Object... details) {
        return reader.cells().problem(entry.source(), field, key, details);
    }

    private static boolean isSame(Match addressOwner, Optional<Match> existing) {
        return addressOwner instanceof OwnTrainee(var owning, var _, var _)
                && existing.isPresent()
                && existing.get() instanceof OwnTrainee(var named, var _, var _)
                && owning.equals(named);
    }
}
