package org.beret.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The courses that this very program has found free of errors, by name and digest: a start reads them without the rules of
 * {@link CourseChecker}, which take longer than the rest of reading. The list is a file beside the jar, written by {@link
 * CourseCheck} when the program is packaged. It names the jar: with other rules, without a list or with any byte of a course
 * changed, the rules run.
 */
final class CheckedCourses {

    /** No course: the rules run for all. */
    static final CheckedCourses NONE = new CheckedCourses(Set.of());

    private static final String FILE = "checked-courses";

    private final Set<String> lines;

    private CheckedCourses(Set<String> lines) {
        this.lines = lines;
    }

    /** Those of the program that runs; none if it does not run from a jar of its own with a list beside it. */
    static CheckedCourses ofThisProgram() throws IOException {
        return of(program());
    }

    static CheckedCourses of(Path jar) throws IOException {
        var list = jar.resolveSibling(FILE);
        if (!Files.isRegularFile(jar) || !Files.isRegularFile(list)) {
            return NONE;
        }
        var lines = Files.readAllLines(list);
        return !lines.isEmpty() && lines.getFirst().equals(name(jar)) ? new CheckedCourses(Set.copyOf(lines)) : NONE;
    }

    /** Writes the list beside this program's jar. */
    static void write(List<CourseReading> readings) throws IOException {
        write(readings, program());
    }

    static void write(List<CourseReading> readings, Path jar) throws IOException {
        Files.write(
                jar.resolveSibling(FILE),
                Stream.concat(Stream.of(name(jar)), readings.stream().map(reading -> line(reading.files())))
                        .toList());
    }

    boolean hold(CourseFiles files) {
        return lines.contains(line(files));
    }

    private static String line(CourseFiles files) {
        return files.name() + " " + files.digest();
    }

    /** Against a mistake, not an attacker, who could change the program as well: so a fast sum is enough. */
    private static String name(Path jar) throws IOException {
        var sum = new CRC32();
        var content = Files.readAllBytes(jar);
        sum.update(content);
        return "program %d %08x".formatted(content.length, sum.getValue());
    }

    /** The jar or folder of this class; a path that is no file if it is within another jar. */
    private static Path program() {
        var source = CheckedCourses.class.getProtectionDomain().getCodeSource();
        var location = source == null ? null : source.getLocation();
        return location != null && location.getProtocol().equals("file") ? Path.of(location.getPath()) : Path.of("");
    }
}
