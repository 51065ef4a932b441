package org.beret.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.beret.shared.Language;
import org.beret.shared.ReadingOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A course that lacks a language of the interface; the small one is in English and French. */
class CourseInFewLanguagesTest {

    @TempDir
    private Path parent;

    @Test
    void whoReadsSpanishReadsEnglishEverywhere() throws Exception {
        var course = CourseReading.of(new CourseFolder(parent).path()).course().orElseThrow();

        assertThat(course.title().in(Language.ES)).isEqualTo("A small course");
        for (var module : course.modules()) {
            assertThat(module.readIn(ReadingOrder.of(Language.ES))).isEqualTo(Language.EN);
            assertThat(module.readIn(ReadingOrder.of(Language.FR))).isEqualTo(Language.FR);
            assertThat(module.summary().in(Language.ES))
                    .isEqualTo(module.summary().in(Language.EN));
            assertThat(module.objectives())
                    .allSatisfy(objective ->
                            assertThat(objective.text().in(Language.ES)).isNotBlank());
            assertThat(module.lessons())
                    .allSatisfy(lesson -> assertThat(lesson.in(Language.ES)).isEqualTo(lesson.in(Language.EN)));
            assertThat(module.questions())
                    .allSatisfy(question -> assertThat(question.head().stem().in(Language.ES))
                            .isEqualTo(question.head().stem().in(Language.EN)));
        }
    }

    @Test
    void aCourseInFrenchAloneIsReadInFrench() {
        assertThat(ReadingOrder.of(Language.ES).among(Set.of(Language.FR))).isEqualTo(Language.FR);
    }

    @Test
    void aCourseInNoLanguageIsRefused() throws Exception {
        var folder = new CourseFolder(parent);
        folder.replace("course.yaml", "languages: [en, fr]", "languages: []");

        assertThat(CourseReading.of(folder.path()).findings().toString())
                .contains("The course is in no language of Beret.");
    }
}
