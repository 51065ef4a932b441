package org.beret.imports;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.identity.ServiceKey;
import org.beret.identity.ServiceNumber;
import org.beret.imports.cells.DamagedNumber;
import org.beret.people.Gender;
import org.beret.people.NewPerson;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.CountryCode;
import org.beret.shared.EmailAddress;
import org.beret.shared.InputText;
import org.beret.shared.Language;
import org.beret.tabular.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * Parses and validates the rows of one file; collects a problem for each invalid cell. Stateful: duplicates are found
 * among the rows read before.
 */
class ImportRowReader {

    /** As address books write one: mailto:a@b, Ann <a@b>. */
    private static final Pattern WRAPPED_ADDRESS =
            Pattern.compile("(?i)(?:mailto:\\s*|[^<>@]*<)([^<>@,;\\s]+@[^<>@,;\\s]+)>?");

    private static final String LANGUAGE_CODES = Arrays.stream(Language.values())
            .map(language -> language.code().toUpperCase(Locale.ROOT))
            .collect(Collectors.joining(", "));

    private final ImportSynonyms synonyms;
    private final ImportChoices choices;
    private final List<String> titles;
    private final RowCells cells;
    private final Collection<CountryCode> countries;
    private final Map<ServiceKey, Long> rowsByKey = new HashMap<>();
    private final Map<String, Long> rowsByEmail = new HashMap<>();
    private final Set<Long> repeated = new HashSet<>();

    ImportRowReader(
            ImportSynonyms synonyms, ImportChoices choices, List<String> titles, Collection<CountryCode> countries) {
        this.synonyms = synonyms;
        this.choices = choices;
        this.titles = titles;
        this.countries = countries;
        this.cells = new RowCells(synonyms, choices, titles);
    }

    /** What the rows say, and what is wrong with them. */
    RowCells cells() {
        return cells;
    }

    /** A row that cannot be imported, with what it says. */
    ImportRow refused(TableRow row) {
        var names = Stream.of(ImportField.FULL_NAME, ImportField.FAMILY_NAME, ImportField.GIVEN_NAME)
                .map(field -> InputText.line(cells.cell(row, field)))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
        var number = InputText.line(cells.cell(row, ImportField.SERVICE_NUMBER));
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
        var problemsBefore = cells.problems();
        refuseExtraCells(row);
        var country = country(row);
        var number = serviceNumber(row);
        var name = name(row);
        var email = email(row);
        var gender = gender(row);
        var category = cells.synonym(row, ImportField.CATEGORY, synonyms::category);
        var rank = cells.text(row, ImportField.RANK, NewPerson.LONGEST_RANK);
        var languages = cells.text(row, ImportField.LANGUAGES, NewPerson.LONGEST_LANGUAGES);
        var language = cells.synonym(row, ImportField.LANGUAGE, synonyms::language, LANGUAGE_CODES);
        var key = country.flatMap(of -> number.map(written -> new ServiceKey(of, written)));
        key.ifPresent(
                value -> refuseDuplicate(row, ImportField.SERVICE_NUMBER, rowsByKey.putIfAbsent(value, row.number())));
        email.ifPresent(value -> refuseDuplicate(row, ImportField.EMAIL, rowsByEmail.putIfAbsent(value, row.number())));
        if (cells.problems() > problemsBefore || key.isEmpty()) {
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
                cells.add(new ImportProblem(
                        row.number(), "", row.cell(position), "import.problem.too-many-cells", details));
                return;
            }
        }
    }

    private Optional<CountryCode> country(TableRow row) {
        var written = cells.trimmed(row, ImportField.COUNTRY);
        if (written.isEmpty() && countries.size() == 1) {
            return countries.stream().findFirst();
        }
        if (written.isEmpty()) {
            cells.refuse(row, ImportField.COUNTRY, "import.problem.missing");
            return Optional.empty();
        }
        var country = cells.synonym(row, ImportField.COUNTRY, synonyms::country);
        if (country.isPresent() && !countries.contains(country.get())) {
            cells.refuse(row, ImportField.COUNTRY, "import.problem.other-country");
            return Optional.empty();
        }
        return country;
    }

    /** Family name and given name; empty texts if they are refused. */
    private FullName name(TableRow row) {
        if (choices.column(ImportField.FULL_NAME).isPresent()) {
            return fullName(row);
        }
        var family =
                cells.text(row, ImportField.FAMILY_NAME, NewPerson.LONGEST_NAME).orElse("");
        if (cells.trimmed(row, ImportField.FAMILY_NAME).isEmpty()) {
            cells.refuse(row, ImportField.FAMILY_NAME, "import.problem.missing");
        }
        var second = cells.text(row, ImportField.SECOND_FAMILY_NAME, NewPerson.LONGEST_NAME)
                .filter(written -> !synonyms.isNoName(written))
                .orElse("");
        var both = (family + " " + second).strip();
        var given = cells.text(row, ImportField.GIVEN_NAME, NewPerson.LONGEST_NAME)
                .filter(written -> !synonyms.isNoName(written))
                .orElse("");
        return new FullName(both, given);
    }

    private FullName fullName(TableRow row) {
        var none = new FullName("", "");
        var written = cells.text(row, ImportField.FULL_NAME, NewPerson.LONGEST_NAME);
        if (written.isEmpty()) {
            if (cells.trimmed(row, ImportField.FULL_NAME).isEmpty()) {
                cells.refuse(row, ImportField.FULL_NAME, "import.problem.missing");
            }
            return none;
        }
        var name = FullName.of(written.get(), choices.nameOrder());
        if (name.isEmpty()) {
            cells.refuse(row, ImportField.FULL_NAME, "import.problem.full-name");
        }
        return name.orElse(none);
    }

    private Optional<ServiceNumber> serviceNumber(TableRow row) {
        var written = cells.trimmed(row, ImportField.SERVICE_NUMBER);
        if (written.isEmpty()) {
            cells.refuse(row, ImportField.SERVICE_NUMBER, "import.problem.missing");
            return Optional.empty();
        }
        if (cells.isDamaged(row, ImportField.SERVICE_NUMBER)) {
            return Optional.empty();
        }
        var damage = DamagedNumber.problem(written);
        if (damage.isPresent()) {
            cells.refuse(row, ImportField.SERVICE_NUMBER, damage.get());
            return Optional.empty();
        }
        try {
            return ServiceNumber.ofText(written);
        } catch (BusinessRuleViolation refused) {
            cells.refuse(row, ImportField.SERVICE_NUMBER, "import.problem.service-number", ServiceNumber.LONGEST);
            return Optional.empty();
        }
    }

    private Optional<String> email(TableRow row) {
        var email = cells.text(row, ImportField.EMAIL, NewPerson.LONGEST_EMAIL).map(ImportRowReader::address);
        if (email.isPresent() && !EmailAddress.isWritten(email.get())) {
            cells.refuse(row, ImportField.EMAIL, "import.problem.email");
            return Optional.empty();
        }
        return email;
    }

    private static String address(String written) {
        var wrapped = WRAPPED_ADDRESS.matcher(written);
        return (wrapped.matches() ? wrapped.group(1) : written).toLowerCase(Locale.ROOT);
    }

    /** What M means was asked if the column leaves it open ({@link GenderLetters}). */
    private Optional<Gender> gender(TableRow row) {
        return choices.letterM().isPresent() && GenderLetters.isM(cells.trimmed(row, ImportField.GENDER))
                ? choices.letterM()
                : cells.synonym(row, ImportField.GENDER, synonyms::gender);
    }

    private void refuseDuplicate(TableRow row, ImportField field, @Nullable Long first) {
        if (first != null) {
            cells.refuse(row, field, "import.problem.twice", first);
            if (repeated.add(first)) {
                var later = cells.problem(row, field, "import.problem.twice", row.number());
                cells.add(new ImportProblem(first, later.column(), later.value(), later.key(), later.details()));
            }
        }
    }
}
