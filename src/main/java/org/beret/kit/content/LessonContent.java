package org.beret.kit.content;

import java.util.List;
import java.util.Optional;
import org.beret.catalogue.CaseStudy;
import org.beret.catalogue.Lesson;
import org.beret.shared.Language;

/**
 * A lesson in one language.
 *
 * @param number in its module, from 1
 * @param caseStudy the steps, if it is a case; each has a part of the same id
 */
public record LessonContent(
        int number,
        String id,
        String title,
        int minutes,
        List<String> objectives,
        List<Part> parts,
        List<String> sources,
        Optional<CaseStudy> caseStudy) {

    /** The name of the part that follows every end of a case. */
    private static final String DEBRIEFING = "debriefing";

    static LessonContent of(Lesson lesson, int number, List<String> objectives, Language language) {
        var page = lesson.in(language);
        return new LessonContent(
                number,
                lesson.id().value(),
                page.title(),
                lesson.minutes(),
                objectives,
                LessonReader.read(page.html()),
                page.sources(),
                lesson.caseStudy());
    }

    /** All blocks of one type, in order. */
    public <B extends Block> List<B> all(Class<B> type) {
        return parts.stream().flatMap(part -> part.all(type).stream()).toList();
    }

    /** The notes of one kind, in order. */
    public List<Block.Note> notes(Block.Kind kind) {
        return all(Block.Note.class).stream()
                .filter(note -> note.kind() == kind)
                .toList();
    }

    /** The headings that people read, without what stands before the first. */
    public List<Part> headed() {
        return parts.stream().filter(part -> !part.title().isEmpty()).toList();
    }

    public Optional<Part> part(String step) {
        return parts.stream().filter(part -> part.id().equals(step)).findFirst();
    }

    /** What is read after every end of a case. */
    public Optional<Part> debriefing() {
        return caseStudy.flatMap(_ -> part(DEBRIEFING));
    }
}
