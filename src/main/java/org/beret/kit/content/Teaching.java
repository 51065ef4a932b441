package org.beret.kit.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beret.catalogue.Course;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.CourseVersion;
import org.beret.catalogue.Lesson;
import org.beret.shared.Language;

/**
 * What a classroom may see of a module, in one language. Everything of a kit is made of this: questions of quizzes that count are
 * left behind here, so that nothing later can give them away.
 *
 * @param questions for practice: those of the module that no quiz draws, then the checks of the lessons
 */
public record Teaching(
        Language language,
        String course,
        CourseVersion version,
        String title,
        String summary,
        Optional<String> contentWarning,
        Optional<String> reviewed,
        List<String> objectives,
        List<LessonContent> lessons,
        List<PaperQuestion> questions) {

    /** What may be seen of this module of a course. */
    public static Teaching of(Course course, CourseModule module, Language language) {
        var lessons = new ArrayList<LessonContent>();
        for (var lesson : module.lessons()) {
            lessons.add(LessonContent.of(lesson, lessons.size() + 1, objectives(module, lesson, language), language));
        }
        return new Teaching(
                language,
                course.title().in(language),
                module.version(),
                module.title().in(language),
                module.summary().in(language),
                module.contentWarning().map(warning -> warning.in(language)),
                module.reviewed().map(reviewed -> reviewed.in(language)),
                module.objectives().stream()
                        .map(objective -> objective.text().in(language))
                        .toList(),
                List.copyOf(lessons),
                PaperQuestion.of(module.practiceQuestions(), lessons, language));
    }

    private static List<String> objectives(CourseModule module, Lesson lesson, Language language) {
        return module.objectives().stream()
                .filter(objective -> lesson.objectives().contains(objective.id()))
                .map(objective -> objective.text().in(language))
                .toList();
    }

    /** The lessons in which one decides. */
    public List<LessonContent> cases() {
        return lessons.stream().filter(lesson -> lesson.caseStudy().isPresent()).toList();
    }
}
