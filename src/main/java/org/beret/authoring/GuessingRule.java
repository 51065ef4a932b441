package org.beret.authoring;

import java.util.Map;
import org.beret.authoring.GuessingTable.Row;
import org.beret.authoring.findings.Findings;
import org.beret.shared.Language;

/** Checks that guessing by the form of options alone scores no better than chance; decision 48 says how it is measured. */
final class GuessingRule implements CourseChecker.Rule {

    /** In a module: the probability that blind guessing would have been as good. */
    private static final double SIGNIFICANT = 0.01;

    /** In all modules together: per cent above chance. */
    private static final double MOST_ABOVE_CHANCE = 5;

    @Override
    public void check(Draft draft, Findings findings) {
        report(GuessingTable.byRanks(draft), findings);
    }

    /** The same by the guesser that finds more and takes longer: for the command that checks courses, not for a start. */
    static void closely(Map<Language, GuessingTable> tables, Findings findings) {
        report(tables, findings);
    }

    private static void report(Map<Language, GuessingTable> tables, Findings findings) {
        tables.forEach((language, table) -> {
            for (var row : table.rows()) {
                module(row, row.byOthers(), language, "learnt from other modules", findings);
                module(row, row.byTheRest(), language, "learnt from the rest of the module", findings);
            }
            total(table.total(), language, findings);
        });
    }

    private static void module(Row row, Guessing guessing, Language language, String learnt, Findings findings) {
        if (guessing.probability() < SIGNIFICANT) {
            findings.error(
                    row.place(),
                    "Its questions in %s are guessed by form (%s): %.0f %%, by chance %.0f %%."
                            .formatted(language.code(), learnt, guessing.share(), guessing.expected()),
                    "Make right and wrong options alike in length, reasons and additions.");
        }
    }

    private static void total(Row all, Language language, Findings findings) {
        var guessing = all.byOthers();
        if (guessing.share() > guessing.expected() + MOST_ABOVE_CHANCE) {
            findings.error(
                    all.place(),
                    "All its questions in %s are guessed by form: %.0f %%, by chance %.0f %%."
                            .formatted(language.code(), guessing.share(), guessing.expected()),
                    "Make right and wrong options alike; the command that checks courses shows the modules.");
        }
    }
}
