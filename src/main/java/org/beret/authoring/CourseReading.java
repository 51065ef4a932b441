package org.beret.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beret.authoring.findings.Finding;
import org.beret.authoring.findings.Findings;
import org.beret.catalogue.Course;

/**
 * The result of reading one folder: all findings, and the course if none of them is an error.
 *
 * @param draft what could be read, also of a bad course
 */
public record CourseReading(CourseFiles files, Optional<Draft> draft, Optional<Course> course, List<Finding> findings) {

    /**
     * Reads and checks every course in a folder, in the order of their names.
     *
     * @throws IOException if the folder or a file in it cannot be read
     */
    public static List<CourseReading> ofAll(Path courses) throws IOException {
        return ofAll(courses, CheckedCourses.NONE);
    }

    /** The same; courses that were checked when this program was packaged, and have not changed since, are only read. */
    public static List<CourseReading> ofAllAtStart(Path courses) throws IOException {
        return ofAll(courses, CheckedCourses.ofThisProgram());
    }

    private static List<CourseReading> ofAll(Path courses, CheckedCourses checked) throws IOException {
        var readings = new ArrayList<CourseReading>();
        try (var folders = Files.list(courses)) {
            for (var folder : folders.filter(Files::isDirectory).sorted().toList()) {
                readings.add(of(folder, checked));
            }
        }
        return readings;
    }

    /** Reads and checks the course in this folder. */
    public static CourseReading of(Path folder) throws IOException {
        return of(folder, CheckedCourses.NONE);
    }

    static CourseReading of(Path folder, CheckedCourses checked) throws IOException {
        var findings = new Findings();
        var files = new CourseFiles(folder, findings);
        var draft = new CourseParser(files, findings).parse();
        if (!checked.hold(files)) {
            draft.ifPresent(read -> check(read, folder, files, findings));
        }
        return reading(files, draft, findings);
    }

    private static void check(Draft draft, Path folder, CourseFiles files, Findings findings) {
        sameName(draft, folder, findings);
        CourseChecker.check(draft, findings);
        files.unnamed()
                .forEach(file -> findings.error(
                        files.place(file, 1), "Nothing in the course names this file.", "Name it or remove it."));
    }

    /** Reads a course that was checked when it was installed; rules that have come since do not concern it. */
    public static CourseReading ofInstalled(String name, Map<String, byte[]> contents) {
        var findings = new Findings();
        var files = new CourseFiles(name, contents, findings);
        return reading(files, new CourseParser(files, findings).parse(), findings);
    }

    private static CourseReading reading(CourseFiles files, Optional<Draft> draft, Findings findings) {
        var course = findings.hasErrors()
                ? Optional.<Course>empty()
                : draft.map(read -> new CourseBuilder(read, files.digest()).build());
        return new CourseReading(files, draft, course, findings.all());
    }

    private static void sameName(Draft draft, Path folder, Findings findings) {
        var name = String.valueOf(folder.getFileName());
        if (!draft.id().equals(name)) {
            findings.error(
                    draft.place(),
                    "The id '" + draft.id() + "' is not the name of the folder.",
                    "Write '" + name + "'.");
        }
    }
}
