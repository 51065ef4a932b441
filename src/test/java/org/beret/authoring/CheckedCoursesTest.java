package org.beret.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start skips the rules for exactly what this program has checked. The course breaks one, to see whether they ran. */
class CheckedCoursesTest {

    private static final String ERROR = "Nothing in the course names this file.";

    @TempDir
    private Path parent;

    private CourseFolder folder;
    private Path jar;

    @BeforeEach
    void writeTheList() throws Exception {
        folder = new CourseFolder(Files.createDirectory(parent.resolve("courses")));
        folder.write("unnamed.txt", "one");
        jar = Files.writeString(parent.resolve("beret.jar"), "the program");
        CheckedCourses.write(List.of(CourseReading.of(folder.path())), jar);
    }

    @Test
    void whatIsUnchangedIsNotCheckedAgain() throws Exception {
        assertThat(findings()).doesNotContain(ERROR);
    }

    @Test
    void aChangedByteIsChecked() throws Exception {
        folder.write("unnamed.txt", "two");

        assertThat(findings()).contains(ERROR);
    }

    @Test
    void anotherNameOfTheFolderIsChecked() throws Exception {
        var renamed = Files.move(folder.path(), folder.path().resolveSibling("renamed"));

        assertThat(CourseReading.of(renamed, CheckedCourses.of(jar)).findings().toString())
                .contains(ERROR, "is not the name of the folder");
    }

    @Test
    void anotherProgramChecksAll() throws Exception {
        Files.writeString(jar, "the Program");

        assertThat(findings()).contains(ERROR);
    }

    @Test
    void withoutAListAllIsChecked() throws Exception {
        Files.delete(parent.resolve("checked-courses"));

        assertThat(findings()).contains(ERROR);
    }

    @Test
    void whatDoesNotRunFromAJarChecksAll() throws Exception {
        assertThat(CourseReading.of(folder.path(), CheckedCourses.ofThisProgram())
                        .findings()
                        .toString())
                .contains(ERROR);
    }

    private String findings() throws Exception {
        return CourseReading.of(folder.path(), CheckedCourses.of(jar))
                .findings()
                .toString();
    }
}
