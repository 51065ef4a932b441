package org.beret.catalogue;

import java.util.List;
import java.util.Map;
import org.beret.shared.Language;

/**
 * A lesson, ready to be read in every language of its course.
 *
 * @param minutes how long it takes to read, in minutes
 */
public record Lesson(LessonId id, int minutes, List<ObjectiveId> objectives, Map<Language, LessonPage> pages) {

    /** The page in this language; the checker has made sure that there is one. */
    public LessonPage in(Language language) {
        var page = pages.get(language);
        if (page == null) {
            throw new IllegalArgumentException("Lesson " + id + " has no page in " + language);
        }
        return page;
    }
}
