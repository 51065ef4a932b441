package org.beret.authoring;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.beret.authoring.findings.Finding.Severity;

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
        for (var reading : readings) {
            reading.findings().forEach(out::println);
            reading.draft().ifPresent(draft -> tables(draft, out));
        }
        var errors = count(readings, Severity.ERROR);
        out.println("courses: " + readings.size() + ", errors: " + errors + ", warnings: "
                + count(readings, Severity.WARNING));
        var mayBeTaught = errors == 0 && !readings.isEmpty();
        if (mayBeTaught && remember) {
            CheckedCourses.write(readings);
        }
        return mayBeTaught;
    }

    private static void tables(Draft draft, PrintStream out) {
        out.println();
        out.println(draft.id() + " " + draft.version());
        CoverageTable.print(CoverageTable.of(draft), out);
        out.println();
        GuessingTable.print(GuessingTable.of(draft), out);
        out.println();
    }

    private static long count(Iterable<CourseReading> readings, Severity severity) {
        var count = 0L;
        for (var reading : readings) {
            count += reading.findings().stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
        }
        return count;
    }
}
