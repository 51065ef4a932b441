package org.beret.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.identity.ServiceNumber;
import org.beret.people.Category;
import org.beret.people.Gender;
import org.beret.people.NewPerson;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;

/**
 * What a field of a person was and will be, or is since an import.
 *
 * @param before empty if nothing was known; names of constants and codes where the field has such values
 */
public record FieldChange(ImportField field, String before, String after) {

    private static final String LINE = "\n";
    private static final String PART = "\t";

    /** Between what is known of a person and what will be; of somebody new, all that is known. */
    static List<FieldChange> between(Optional<NewPerson> known, NewPerson person) {
        var before = known.map(FieldChange::values).orElseGet(() -> new EnumMap<>(ImportField.class));
        var changes = new ArrayList<FieldChange>();
        values(person).forEach((field, value) -> {
            var old = before.getOrDefault(field, "");
            if (!old.equals(value)) {
                changes.add(new FieldChange(field, old, value));
            }
        });
        return changes;
    }

    /** The fields of a person as texts. */
    private static Map<ImportField, String> values(NewPerson person) {
        var values = new EnumMap<ImportField, String>(ImportField.class);
        var category = person.category();
        values.put(
                ImportField.SERVICE_NUMBER,
                person.serviceNumber().map(ServiceNumber::value).orElse(""));
        values.put(ImportField.FAMILY_NAME, person.familyName());
        values.put(ImportField.GIVEN_NAME, person.givenName());
        values.put(ImportField.EMAIL, person.email().orElse(""));
        values.put(ImportField.GENDER, person.gender().name());
        values.put(ImportField.CATEGORY, category == null ? "" : category.name());
        values.put(ImportField.RANK, person.rank());
        values.put(ImportField.LANGUAGES, person.languages());
        values.put(ImportField.LANGUAGE, person.language().code());
        values.put(ImportField.COUNTRY, person.country().value());
        return values;
    }

    /** The person as before these changes; empty if one of the fields is no longer as they left it. */
    static Optional<NewPerson> undone(List<FieldChange> changes, NewPerson person) {
        var values = values(person);
        for (var change : changes) {
            if (!change.after().equals(values.put(change.field(), change.before()))) {
                return Optional.empty();
            }
        }
        return Optional.of(person(values));
    }

    private static NewPerson person(Map<ImportField, String> values) {
        return new NewPerson(
                new CountryCode(values.getOrDefault(ImportField.COUNTRY, "")),
                ServiceNumber.ofText(values.get(ImportField.SERVICE_NUMBER)),
                values.getOrDefault(ImportField.FAMILY_NAME, ""),
                values.getOrDefault(ImportField.GIVEN_NAME, ""),
                Optional.ofNullable(values.get(ImportField.EMAIL)),
                Gender.valueOf(values.getOrDefault(ImportField.GENDER, "")),
                Optional.ofNullable(values.get(ImportField.CATEGORY))
                        .filter(name -> !name.isEmpty())
                        .map(Category::valueOf)
                        .orElse(null),
                values.getOrDefault(ImportField.RANK, ""),
                values.getOrDefault(ImportField.LANGUAGES, ""),
                Language.ofRequest(values.getOrDefault(ImportField.LANGUAGE, "")));
    }

    /** As one string for the database; no value has a tab or line break. */
    static String serialized(List<FieldChange> changes) {
        return changes.stream()
                .map(change -> String.join(PART, change.field.name(), change.before, change.after))
                .collect(Collectors.joining(LINE));
    }

    static List<FieldChange> parse(String serialized) {
        return Stream.of(serialized.split(LINE, -1))
                .filter(line -> !line.isEmpty())
                .map(line -> line.split(PART, -1))
                .map(parts -> new FieldChange(ImportField.valueOf(parts[0]), parts[1], parts[2]))
                .toList();
    }
}
