package org.beret.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.beret.imports.cells.CellText;
import org.beret.shared.InputText;
import org.beret.tabular.TableRow;

/** The cells of rows by what they mean, cleaned as they are read; collects a problem for each that is not as it has to be. */
class RowCells {

    private static final Set<ImportField> OPTIONAL = Set.of(
            ImportField.EMAIL, ImportField.CATEGORY, ImportField.RANK, ImportField.LANGUAGES, ImportField.LANGUAGE);

    private final ImportSynonyms synonyms;
    private final ImportChoices choices;
    private final List<String> titles;
    private final List<ImportProblem> problems = new ArrayList<>();

    RowCells(ImportSynonyms synonyms, ImportChoices choices, List<String> titles) {
        this.synonyms = synonyms;
        this.choices = choices;
        this.titles = titles;
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

    /** How many there are since then. */
    int problems() {
        return problems.size();
    }

    void add(ImportProblem problem) {
        problems.add(problem);
    }

    /** A line of text; empty if there is none, or it is refused. */
    Optional<String> text(TableRow row, ImportField field, int longest) {
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

    /** What a word of a closed list stands for; empty if there is none, or it is refused. */
    <T> Optional<T> synonym(TableRow row, ImportField field, Function<String, Optional<T>> lookup, Object... details) {
        var written = trimmed(row, field);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        var value = lookup.apply(written);
        if (value.isEmpty()) {
            refuse(row, field, "import.problem." + field.name().toLowerCase(Locale.ROOT), details);
        }
        return value;
    }

    /** Whether a spreadsheet has spoiled the cell; it is refused then. */
    boolean isDamaged(TableRow row, ImportField field) {
        var problem = CellText.problem(trimmed(row, field));
        problem.ifPresent(key -> refuse(row, field, key));
        return problem.isPresent();
    }

    void refuse(TableRow row, ImportField field, String key, Object... details) {
        problems.add(problem(row, field, key, details));
    }

    /** Without white space; optional fields also without dashes and the like that stand for nothing. */
    String trimmed(TableRow row, ImportField field) {
        var written = CellText.trimmed(cell(row, field));
        return OPTIONAL.contains(field) && synonyms.isNothing(written) ? "" : written;
    }

    String cell(TableRow row, ImportField field) {
        var column = choices.column(field);
        return column.isPresent() ? row.cell(column.getAsInt()) : "";
    }
}
