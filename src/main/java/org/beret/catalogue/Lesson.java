package org.beret.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.beret.shared.Language;

/**
 * A lesson, ready to be read in every language of its course.
 *
 * @param minutes how long it takes to read, in minutes
 */
public record Lesson(LessonId id, int minutes, List<ObjectiveId> objectives, Map<Language, LessonPage> pages) {

    /** The page for readers of this language, who read another where a course lacks theirs. */
    public LessonPage in(Language language) {
        return Objects.requireNonNull(pages.get(language.among(pages.keySet())));
    }
}
