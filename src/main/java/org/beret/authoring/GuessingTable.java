package org.beret.authoring;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.beret.authoring.Draft.DraftModule;
import org.beret.authoring.Guessing.Way;
import org.beret.authoring.findings.SourceLocation;
import org.beret.catalogue.ChoiceQuestion;
import org.beret.shared.Language;

/**
 * What guessing by form alone gives in one language: for each module as learnt from the other modules and as learnt from the rest
 * of the module, and for all together.
 */
record GuessingTable(List<Row> rows, Row total) {

    private static final String LINE = "%-4s %-32s %9s %8s %8s %12s %8s %12s%n";
    private static final String FIGURE = "%.1f";
    private static final String PROBABILITY = "%.3f";

    /** Both ways of guessing a module, or all of them, with the place to point at. */
    record Row(String name, SourceLocation place, Guessing byOthers, Guessing byTheRest) {}

    /** One table for each language of a course, guessed by ranks. */
    static Map<Language, GuessingTable> byRanks(Draft draft) {
        return tables(draft, new Guessing.ByRanks(), ChoiceForm::of);
    }

    /** The same guessed by amounts, which takes a second or two. */
    static Map<Language, GuessingTable> byAmounts(Draft draft) {
        return tables(draft, new Guessing.ByAmounts(), ChoiceForm::measured);
    }

    private static <Q> Map<Language, GuessingTable> tables(
            Draft draft, Way<Q> way, BiFunction<ChoiceQuestion, Language, Q> form) {
        var tables = new EnumMap<Language, GuessingTable>(Language.class);
        draft.languages()
                .forEach(language -> tables.put(
                        language,
                        table(
                                draft,
                                way,
                                draft.modules().stream()
                                        .map(module -> Guessing.choices(module)
                                                .map(question -> form.apply(question, language))
                                                .toList())
                                        .toList())));
        return tables;
    }

    private static <Q> GuessingTable table(Draft draft, Way<Q> way, List<List<Q>> modules) {
        var rows = IntStream.range(0, modules.size())
                .mapToObj(index -> row(draft.modules().get(index), way, modules, index))
                .toList();
        return new GuessingTable(rows, total(draft, rows));
    }

    private static <Q> Row row(DraftModule module, Way<Q> way, List<List<Q>> modules, int index) {
        var others = new ArrayList<>(modules);
        var questions = others.remove(index);
        return new Row(
                module.id(),
                module.place(),
                others.isEmpty()
                        ? new Guessing(0, List.of())
                        : way.byOthers(
                                questions, others.stream().flatMap(List::stream).toList()),
                way.byTheRest(questions));
    }

    private static Row total(Draft draft, List<Row> rows) {
        return new Row(
                "all",
                draft.place(),
                Guessing.sum(rows.stream().map(Row::byOthers).toList()),
                Guessing.sum(rows.stream().map(Row::byTheRest).toList()));
    }

    /** One line a module, with per cents of right guesses and the probability of as many by chance. */
    static void print(String by, Map<Language, GuessingTable> tables, PrintStream out) {
        out.println("Questions guessed by form alone (" + by
                + "), per cent; as learnt from other modules, and from the rest of the same");
        out.printf(LINE, "", "module", "questions", "chance", "others", "probability", "rest", "probability");
        tables.forEach((language, table) -> {
            table.rows().forEach(row -> print(language, row, out));
            print(language, table.total(), out);
        });
    }

    private static void print(Language language, Row row, PrintStream out) {
        out.printf(
                LINE,
                language.code(),
                row.name(),
                row.byOthers().chances().size(),
                FIGURE.formatted(row.byOthers().expected()),
                FIGURE.formatted(row.byOthers().share()),
                PROBABILITY.formatted(row.byOthers().probability()),
                FIGURE.formatted(row.byTheRest().share()),
                PROBABILITY.formatted(row.byTheRest().probability()));
    }
}
