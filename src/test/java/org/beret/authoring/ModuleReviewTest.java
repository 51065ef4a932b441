package org.beret.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.beret.catalogue.CourseModule;
import org.beret.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a module says of its readers, and what the documents say of its lessons. */
class ModuleReviewTest {

    @TempDir
    Path parent;

    @Test
    void aModuleSaysWhoHasReadIt() throws IOException {
        var folder = new CourseFolder(parent);
        folder.replace(
                "greeting/module.yaml",
                "minutes: 10\n",
                "reviewed: {en: Read by two., fr: Relu par deux.}\nminutes: 10\n");

        var module =
                CourseReading.of(folder.path()).course().orElseThrow().modules().getFirst();

        assertThat(module.reviewed())
                .hasValueSatisfying(
                        reviewed -> assertThat(reviewed.in(Language.FR)).isEqualTo("Relu par deux."));
    }

    @Test
    void eachShippedModuleSaysSo() throws IOException {
        assertThat(shipped()).allSatisfy(module -> assertThat(module.reviewed()).isPresent());
    }

    @Test
    void eachShippedLessonStandsBesideTheMaterialsOfTheUnitedNations() throws IOException {
        var map = Files.readString(Path.of("docs/lessons-and-cptm.md"));

        assertThat(shipped())
                .allSatisfy(module -> assertThat(module.lessons())
                        .allSatisfy(lesson ->
                                assertThat(map).contains("`" + lesson.id().value() + "`) | " + lesson.minutes())));
    }

    @Test
    void eachShippedLessonHasADrawingOrSaysWhyNot() throws IOException {
        var page = Files.readString(Path.of("docs/lessons-without-a-drawing.md"));

        assertThat(shipped())
                .allSatisfy(module -> assertThat(module.lessons())
                        .filteredOn(lesson -> lesson.caseStudy().isEmpty())
                        .allSatisfy(lesson -> assertThat(page.contains("| " + module.id() + "/" + lesson.id() + " |"))
                                .as("a line for " + lesson.id())
                                .isNotEqualTo(lesson.in(Language.EN).html().contains("<svg"))));
    }

    private static Iterable<CourseModule> shipped() throws IOException {
        return CourseReading.of(Path.of("courses/un-police-pre-deployment"))
                .course()
                .orElseThrow()
                .modules();
    }
}
