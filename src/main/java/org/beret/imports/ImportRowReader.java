package org.beret.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.beret.identity.ServiceNumber;
import org.beret.people.Gender;
import org.beret.people.NewPerson;
import org.beret.people.PeopleBatch.ServiceKey;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.CountryCode;
import org.beret.shared.HiddenSigns;
import org.beret.shared.InputText;
import org.beret.tabular.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * Parses and validates the rows of one file; collects a problem for each invalid cell. Stateful: duplicates are found
 * among the rows read before.
 */
class ImportRowReader {

    private static final Set<String> ERRORS =
            Set.of("#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>\\p{Cc}]+@[^\\s@,;<>\\p{Cc}]+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

    private final ImportSynonyms synonyms;
    private final ImportChoices choices;
    private final List<String> titles;
    private final Collection<CountryCode> countries;
    private final Map<ServiceKey, Long> rowsByKey = new HashMap<>();
    private final Map<String, Long> rowsByEmail = new HashMap<>();
    private final Set<String> genderLetters = new HashSet<>();
    private final List<ImportProblem> problems = new ArrayList<>();

    ImportRowReader(
            ImportSynonyms synonyms, ImportChoices choices, List<String> titles, Collection<CountryCode> countries) {
        this.synonyms = synonyms;
        this.choices = choices;
        this.titles = titles;
        this.countries = countries;
    }

    /** The problems since the last call. */
    List<ImportProblem> takeProblems() {
        var taken = List.copyOf(problems);
        problems.clear();
        return taken;
    }

    /** Creates a problem with the title and value of a cell. */
    ImportProblem problem(TableRow row, ImportField field, String key, Object... details) {
        var column = choices.column(field);
        var title = column.isPresent() ? ColumnMapping.title(titles, column.getAsInt()) : "";
        return new ImportProblem(
                row.number(),
                title,
                cell(row, field),
                key,
                List.of(details).stream().map(Object::toString).toList());
    }

    /** The entry of a row; empty if it has problems, which are collected. */
    Optional<ImportEntry> read(TableRow row) {
        var problemsBefore = problems.size();
        refuseExtraCells(row);
        var country = country(row);
        var number = serviceNumber(row);
        var familyName = text(row, ImportField.FAMILY_NAME, NewPerson.LONGEST_NAME);
        if (familyName.isEmpty() && trimmed(row, ImportField.FAMILY_NAME).isEmpty()) {
            refuse(row, ImportField.FAMILY_NAME, "import.problem.missing");
        }
        var givenName = text(row, ImportField.GIVEN_NAME, NewPerson.LONGEST_NAME);
        var email = email(row);
        var gender = gender(row);
        var category = synonym(row, ImportField.CATEGORY, synonyms::category);
        var rank = text(row, ImportField.RANK, NewPerson.LONGEST_RANK);
        var languages = text(row, ImportField.LANGUAGES, NewPerson.LONGEST_LANGUAGES);
        var language = synonym(row, ImportField.LANGUAGE, synonyms::language);
        var key = country.flatMap(of -> number.map(written -> new ServiceKey(of, written)));
        key.ifPresent(
                value -> refuseDuplicate(row, ImportField.SERVICE_NUMBER, rowsByKey.putIfAbsent(value, row.number())));
        email.ifPresent(value -> refuseDuplicate(row, ImportField.EMAIL, rowsByEmail.putIfAbsent(value, row.number())));
        if (problems.size() > problemsBefore || key.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ImportEntry(
                row, key.get(), familyName.orElse(""), givenName, email, gender, category, rank, languages, language));
    }

    private void refuseExtraCells(TableRow row) {
        for (var position = titles.size(); position < row.cells().size(); position++) {
            if (!row.cell(position).isBlank()) {
                var details = List.of(String.valueOf(titles.size()));
                problems.add(new ImportProblem(
                        row.number(), "", row.cell(position), "import.problem.too-many-cells", details));
                return;
            }
        }
    }

    private Optional<CountryCode> country(TableRow row) {
        if (countries.size() == 1) {
            return countries.stream().findFirst();
        }
        if (trimmed(row, ImportField.COUNTRY).isEmpty()) {
            refuse(row, ImportField.COUNTRY, "import.problem.missing");
            return Optional.empty();
        }
        return synonym(row, ImportField.COUNTRY, written -> synonyms.country(written, countries));
    }

    private Optional<ServiceNumber> serviceNumber(TableRow row) {
        var written = trimmed(row, ImportField.SERVICE_NUMBER);
        if (written.isEmpty()) {
            refuse(row, ImportField.SERVICE_NUMBER, "import.problem.missing");
            return Optional.empty();
        }
        if (isDamaged(row, ImportField.SERVICE_NUMBER)) {
            return Optional.empty();
        }
        try {
            return ServiceNumber.ofText(written);
        } catch (BusinessRuleViolation refused) {
            refuse(row, ImportField.SERVICE_NUMBER, "import.problem.service-number", ServiceNumber.LONGEST);
            return Optional.empty();
        }
    }

    private Optional<String> email(TableRow row) {
        var email =
                text(row, ImportField.EMAIL, NewPerson.LONGEST_EMAIL).map(written -> written.toLowerCase(Locale.ROOT));
        if (email.isPresent() && !ADDRESS.matcher(email.get()).matches()) {
            refuse(row, ImportField.EMAIL, "import.problem.email");
            return Optional.empty();
        }
        return email;
    }

    private Optional<String> text(TableRow row, ImportField field, int longest) {
        var written = trimmed(row, field);
        if (written.isEmpty() || isDamaged(row, field)) {
            return Optional.empty();
        }
        var text = InputText.line(written);
        if (text.length() > longest) {
            refuse(row, field, "import.problem.too-long", longest, text.length());
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private <T> Optional<T> synonym(TableRow row, ImportField field, Function<String, Optional<T>> lookup) {
        var written = trimmed(row, field);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        var value = lookup.apply(written);
        if (value.isEmpty()) {
            refuse(row, field, "import.problem." + field.name().toLowerCase(Locale.ROOT));
        }
        return value;
    }

    /**
     * M is mujer beside H for hombre in Spanish lists, and male beside F in others: a file with both H and M is
     * ambiguous, and refused.
     */
    private Optional<Gender> gender(TableRow row) {
        var normalized = ImportSynonyms.normalized(trimmed(row, ImportField.GENDER));
        if (normalized.equals("h") || normalized.equals("m")) {
            genderLetters.add(normalized);
        }
        if (genderLetters.contains(normalized) && genderLetters.size() > 1) {
            refuse(row, ImportField.GENDER, "import.problem.gender-letters");
            return Optional.empty();
        }
        return synonym(row, ImportField.GENDER, synonyms::gender);
    }

    private boolean isDamaged(TableRow row, ImportField field) {
        var written = trimmed(row, field);
        if (ERRORS.contains(written)) {
            refuse(row, field, "import.problem.formula-error");
            return true;
        }
        if (CONTROL.matcher(written).find() || HiddenSigns.isIn(InputText.line(written))) {
            refuse(row, field, "import.problem.line-break");
            return true;
        }
        return false;
    }

    private void refuseDuplicate(TableRow row, ImportField field, @Nullable Long problemsBefore) {
        if (problemsBefore != null) {
            refuse(row, field, "import.problem.twice", problemsBefore);
        }
    }

    private void refuse(TableRow row, ImportField field, String key, Object... details) {
        problems.add(problem(row, field, key, details));
    }

    private String trimmed(TableRow row, ImportField field) {
        return trim(cell(row, field));
    }

    /** Strips all white space, also non-breaking spaces. */
    private static String trim(String text) {
        var start = 0;
        var end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private String cell(TableRow row, ImportField field) {
        var column = choices.column(field);
        return column.isPresent() ? row.cell(column.getAsInt()) : "";
    }
}
