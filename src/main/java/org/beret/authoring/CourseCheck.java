package org.beret.authoring;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.beret.authoring.findings.Finding;
import org.beret.authoring.findings.Finding.Severity;
import org.beret.authoring.findings.Findings;

/** Command that checks all courses of a folder, without a server: prints findings, coverage and guessing, fails if one is an error. */
public final class CourseCheck {

    private static final String REMEMBER = "--remember";

    private CourseCheck() {}

    /**
     * The first argument is the folder with the courses; {@value #REMEMBER} after it has a start of this jar skip what was found
     * free of errors ({@link CheckedCourses}). Exit code 0: no errors; 1: errors; 2: no such folder.
     */
    public static void main(String[] arguments) throws IOException {
        var courses = Path.of(arguments.length > 0 ? arguments[0] : "courses");
        if (Files.isDirectory(courses)) {
            System.exit(report(courses, List.of(arguments).contains(REMEMBER), System.out) ? 0 : 1);
        }
        System.err.println("There is no folder " + courses + ". Name the folder that holds the courses.");
        System.exit(2);
    }

    /** Prints everything and tells whether the courses may be taught. */
    static boolean report(Path courses, PrintStream out) throws IOException {
        return report(courses, false, out);
    }

    private static boolean report(Path courses, boolean remember, PrintStream out) throws IOException {
        var readings = CourseReading.ofAll(courses);
        var all = new ArrayList<Finding>();
        for (var reading : readings) {
            var findings = new Findings();
            reading.draft().ifPresent(draft -> tables(draft, findings, out));
            Stream.concat(reading.findings().stream(), findings.all().stream())
                    .peek(all::add)
                    .forEach(out::println);
        }
        var errors = count(all, Severity.ERROR);
        out.println(
                "courses: " + readings.size() + ", errors: " + errors + ", warnings: " + count(all, Severity.WARNING));
        var mayBeTaught = errors == 0 && !readings.isEmpty();
        if (mayBeTaught && remember) {
            CheckedCourses.write(readings);
        }
        return mayBeTaught;
    }

    private static void tables(Draft draft, Findings findings, PrintStream out) {
        out.println();
        out.println(draft.id() + " " + draft.version());
        CoverageTable.print(CoverageTable.of(draft), out);
        out.println();
        GuessingTable.print("by ranks", GuessingTable.byRanks(draft), out);
        out.println();
        var amounts = GuessingTable.byAmounts(draft);
        GuessingTable.print("by amounts", amounts, out);
        GuessingRule.closely(amounts, findings);
        out.println();
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
