package org.beret.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.beret.authoring.findings.Finding;
import org.beret.catalogue.Lesson;
import org.beret.catalogue.Track;
import org.beret.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonRulesTest {

    private static final String COURSE = "course.yaml";
    private static final String MODULE = "greeting/module.yaml";
    private static final String LINK = "lesson:second-words#how";

    private CourseFolder folder;

    @BeforeEach
    void copy(@TempDir Path parent) throws IOException {
        folder = new CourseFolder(parent);
    }

    private List<String> findings() throws IOException {
        return CourseReading.of(folder.path()).findings().stream()
                .map(Finding::toString)
                .toList();
    }

    private Lesson firstLesson() throws IOException {
        var course = CourseReading.of(folder.path()).course().orElseThrow();
        return course.modules().getFirst().lessons().getFirst();
    }

    private void link(String target) {
        for (var language : List.of("en", "fr")) {
            folder.replace("greeting/lessons/first-words/" + language + ".md", LINK, target);
        }
    }

    @Test
    void aModuleStatesTheMinutesOfItsLessons() throws IOException {
        folder.replace(MODULE, "minutes: 10\n", "minutes: 25\n");

        assertThat(findings())
                .singleElement()
                .asString()
                .contains(MODULE, "states 25 minutes, and its lessons take 10");
    }

    @Test
    void minutesAreThoseOfSomebodyWhoReadsInASecondLanguage() throws IOException {
        folder.replace(MODULE, "{id: first-words, minutes: 5", "{id: first-words, minutes: 3");
        folder.replace(MODULE, "{id: second-words, minutes: 5", "{id: second-words, minutes: 7");

        assertThat(findings())
                .hasSize(2)
                .allMatch(finding -> finding.contains("State minutes at 70 to 115 words each"))
                .anyMatch(finding -> finding.contains("English words to read in 3 minutes"))
                .anyMatch(finding -> finding.contains("English words to read in 7 minutes"));
    }

    @Test
    void aLessonSaysWhomItConcernsAboveAll() throws IOException {
        assertThat(firstLesson().tracks()).isEmpty();

        folder.replace(MODULE, "{id: first-words,", "{id: first-words, tracks: [formed-unit, command],");

        assertThat(findings()).isEmpty();
        assertThat(firstLesson().tracks()).containsExactlyInAnyOrder(Track.FORMED_UNIT, Track.COMMAND);
    }

    @Test
    void noOtherTrackIsKnown() throws IOException {
        folder.replace(MODULE, "{id: first-words,", "{id: first-words, tracks: [drivers],");

        assertThat(findings())
                .singleElement()
                .asString()
                .contains(MODULE, "no track 'drivers'", "individual, formed-unit, command");
    }

    @Test
    void aLinkLeadsToALessonOfACoreModule() throws IOException {
        core(true);
        link("lesson:greeting/second-words#how");

        assertThat(findings()).isEmpty();
        assertThat(firstLesson().in(Language.FR).html()).contains("modules/greeting/lessons/second-words#how");
    }

    @Test
    void aSectionOfACoreModuleMustBeThere() throws IOException {
        core(true);
        link("lesson:greeting/second-words#when");

        assertThat(findings()).isNotEmpty().allMatch(finding -> finding.contains("no section 'when'"));
    }

    @Test
    void noLinkLeadsToAModuleThatIsNotAssignedToEverybody() throws IOException {
        core(false);
        link("lesson:greeting/second-words#how");

        assertThat(findings()).isNotEmpty().allMatch(finding -> finding.contains("no core module 'greeting'"));
    }

    private void core(boolean core) {
        var course = folder.read(COURSE);
        folder.write(COURSE, course.replaceAll("core: (true|false)", "core: " + core));
    }
}
