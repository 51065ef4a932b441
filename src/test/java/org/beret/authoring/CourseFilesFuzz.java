package org.beret.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.beret.authoring.findings.Findings;

/** A course in which one file is what somebody wrote: its name in the first line, the content below. */
public final class CourseFilesFuzz {

    private static final Map<String, byte[]> SMALL = small();

    private CourseFilesFuzz() {}

    public static void read(byte[] input) {
        var written = new String(input, StandardCharsets.UTF_8).split("\n", 2);
        var files = new TreeMap<>(SMALL);
        if (written.length < 2 || files.replace(written[0], written[1].getBytes(StandardCharsets.UTF_8)) == null) {
            return;
        }
        var findings = new Findings();
        var course = new CourseFiles("small", files, findings);
        var draft = new CourseParser(course, findings).parse();
        draft.ifPresent(read -> CourseChecker.check(read, findings));
        if (draft.isPresent() && !findings.hasErrors()) {
            new CourseBuilder(draft.get(), course.digest()).build();
        }
    }

    private static Map<String, byte[]> small() {
        var folder = Path.of("src/test/courses/small");
        var files = new TreeMap<String, byte[]>();
        try (var paths = Files.walk(folder)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return files;
    }
}
