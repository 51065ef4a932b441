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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.identity.ServiceNumber;
import org.beret.people.Gender;
import org.beret.people.NewPerson;
import org.beret.people.PeopleBatch.ServiceKey;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.CountryCode;
import org.beret.shared.InputText;
import org.beret.tabular.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * Parses and validates the rows of one file; collects a problem for each invalid cell. Stateful: duplicates are found
 * among the rows read before.
 */
class ImportRowReader {

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@,;<>\\p{Cc}]+@[^\\s@,;<>.\\p{Cc}]+(?:\\.[^\\s@,;<>.\\p{Cc}]+)*");
    /** As address books write one: mailto:a@b, Ann <a@b>. */
    private static final Pattern WRAPPED_ADDRESS =
            Pattern.compile("(?i)(?:mailto:\\s*|[^<>@]*<)([^<>@,;\\s]+@[^<>@,;\\s]+)>?");

    private static final Set<ImportField> OPTIONAL = Set.of(
            ImportField.EMAIL, ImportField.CATEGORY, ImportField.RANK, ImportField.LANGUAGES, ImportField.LANGUAGE);

    private final ImportSynonyms synonyms;
    private final ImportChoices choices;
    private final List<String> titles;
    private final Collection<CountryCode> countries;
    private final Map<ServiceKey, Long> rowsByKey = new HashMap<>();
    private final Map<String, Long> rowsByEmail = new HashMap<>();
    private final Set<Long> repeated = new HashSet<>();
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

    /** A row that cannot be imported, with what it says. */
    ImportRow refused(TableRow row) {
        var names = Stream.of(ImportField.FULL_NAME, ImportField.FAMILY_NAME, ImportField.GIVEN_NAME)
                .map(field -> InputText.line(cell(row, field)))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
        var number = InputText.line(cell(row, ImportField.SERVICE_NUMBER));
        return new ImportRow(
                row.number(),
                ImportRow.Kind.REFUSED,
                number.length() <= ServiceNumber.LONGEST ? number : number.substring(0, ServiceNumber.LONGEST),
                names,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** Rows with what a later row has, too; they are refused with it, for nobody knows which is right. */
    Set<Long> repeated() {
        return Set.copyOf(repeated);
    }

    /** The entry of a row; empty if it has problems, which are collected. */
    Optional<ImportEntry> read(TableRow row) {
        var problemsBefore = problems.size();
        refuseExtraCells(row);
        var country = country(row);
        var number = serviceNumber(row);
        var name = name(row);
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
                row,
                key.get(),
                name.family(),
                Optional.of(name.given()).filter(given -> !given.isEmpty()),
                email,
                gender,
                category,
                rank,
                languages,
                language));
    }

    private void refuseExtraCells(TableRow row) {
        for (var position = titles.size();
                !titles.isEmpty() && position < row.cells().size();
                position++) {
            if (!row.cell(position).isBlank()) {
                var details = List.of(String.valueOf(titles.size()));
                problems.add(new ImportProblem(
                        row.number(), "", row.cell(position), "import.problem.too-many-cells", details));
                return;
            }
        }
    }

    private Optional<CountryCode> country(TableRow row) {
        var written = trimmed(row, ImportField.COUNTRY);
        if (written.isEmpty() && countries.size() == 1) {
            return countries.stream().findFirst();
        }
        if (written.isEmpty()) {
            refuse(row, ImportField.COUNTRY, "import.problem.missing");
            return Optional.empty();
        }
        var country = synonym(row, ImportField.COUNTRY, synonyms::country);
        if (country.isPresent() && !countries.contains(country.get())) {
            refuse(row, ImportField.COUNTRY, "import.problem.other-country");
            return Optional.empty();
        }
        return country;
    }

    /** Family name and given name; empty texts if they are refused. */
    private FullName name(TableRow row) {
        if (choices.column(ImportField.FULL_NAME).isPresent()) {
            return fullName(row);
        }
        var family = text(row, ImportField.FAMILY_NAME, NewPerson.LONGEST_NAME).orElse("");
        if (trimmed(row, ImportField.FAMILY_NAME).isEmpty()) {
            refuse(row, ImportField.FAMILY_NAME, "import.problem.missing");
        }
        var second = text(row, ImportField.SECOND_FAMILY_NAME, NewPerson.LONGEST_NAME)
                .filter(written -> !synonyms.isNothing(written))
                .orElse("");
        var both = (family + " " + second).strip();
        var given = text(row, ImportField.GIVEN_NAME, NewPerson.LONGEST_NAME)
                .filter(written -> !synonyms.isNothing(written))
                .orElse("");
        return new FullName(both, given);
    }

    private FullName fullName(TableRow row) {
        var none = new FullName("", "");
        var written = text(row, ImportField.FULL_NAME, NewPerson.LONGEST_NAME);
        if (written.isEmpty()) {
            if (trimmed(row, ImportField.FULL_NAME).isEmpty()) {
                refuse(row, ImportField.FULL_NAME, "import.problem.missing");
            }
            return none;
        }
        var name = FullName.of(written.get(), choices.nameOrder());
        if (name.isEmpty()) {
            refuse(row, ImportField.FULL_NAME, "import.problem.full-name");
        }
        return name.orElse(none);
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
        var damage = DamagedNumber.problem(written);
        if (damage.isPresent()) {
            refuse(row, ImportField.SERVICE_NUMBER, damage.get());
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
        var email = text(row, ImportField.EMAIL, NewPerson.LONGEST_EMAIL).map(ImportRowReader::address);
        if (email.isPresent() && !ADDRESS.matcher(email.get()).matches()) {
            refuse(row, ImportField.EMAIL, "import.problem.email");
            return Optional.empty();
        }
        return email;
    }

    private static String address(String written) {
        var wrapped = WRAPPED_ADDRESS.matcher(written);
        return (wrapped.matches() ? wrapped.group(1) : written).toLowerCase(Locale.ROOT);
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

    /** What M means was asked if the column leaves it open ({@link GenderLetters}). */
    private Optional<Gender> gender(TableRow row) {
        return choices.letterM().isPresent() && GenderLetters.isM(trimmed(row, ImportField.GENDER))
                ? choices.letterM()
                : synonym(row, ImportField.GENDER, synonyms::gender);
    }

    private boolean isDamaged(TableRow row, ImportField field) {
        var problem = CellText.problem(trimmed(row, field));
        problem.ifPresent(key -> refuse(row, field, key));
        return problem.isPresent();
    }

    private void refuseDuplicate(TableRow row, ImportField field, @Nullable Long first) {
        if (first != null) {
            refuse(row, field, "import.problem.twice", first);
            if (repeated.add(first)) {
                var later = problem(row, field, "import.problem.twice", row.number());
                problems.add(new ImportProblem(first, later.column(), later.value(), later.key(), later.details()));
            }
        }
    }

    private void refuse(TableRow row, ImportField field, String key, Object... details) {
        problems.add(problem(row, field, key, details));
    }

    /** Without white space; optional fields also without dashes and the like that stand for nothing. */
    private String trimmed(TableRow row, ImportField field) {
        var written = CellText.trimmed(cell(row, field));
        return OPTIONAL.contains(field) && synonyms.isNothing(written) ? "" : written;
    }

    private String cell(TableRow row, ImportField field) {
        var column = choices.column(field);
        return column.isPresent() ? row.cell(column.getAsInt()) : "";
    }
}
