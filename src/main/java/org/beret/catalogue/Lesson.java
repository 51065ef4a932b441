package org.beret.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.beret.shared.Language;
import org.beret.shared.ReadingOrder;

/**
 * A lesson, ready to be read in every language of its course.
 *
 * @param minutes how long it takes to read, in minutes
 * @param tracks whom it concerns above all; empty if everybody alike
 * @param caseStudy the steps, if the lesson is a case in which the reader decides
 */
public record Lesson(
        LessonId id,
        int minutes,
        List<ObjectiveId> objectives,
        Set<Track> tracks,
        Map<Language, LessonPage> pages,
        Optional<CaseStudy> caseStudy) {

    /** A lesson that is read from its beginning to its end. */
    public Lesson(LessonId id, int minutes, List<ObjectiveId> objectives, Map<Language, LessonPage> pages) {
        this(id, minutes, objectives, Set.of(), pages, Optional.empty());
    }

    /** The page for readers of this language, who read another where a course lacks theirs. */
    public LessonPage in(Language language) {
        return in(ReadingOrder.of(language));
    }

    /** The page for somebody who reads in this order. */
    public LessonPage in(ReadingOrder reader) {
        return Objects.requireNonNull(pages.get(reader.among(pages.keySet())));
    }
}
