package org.beret.catalogue;

import java.util.List;

/**
 * A lesson in one language.
 *
 * @param html the text after its title, rendered and safe to show; links to other lessons are relative addresses
 *     ({@code ../lessons/<lesson>#<section>})
 * @param sections the headings in order
 * @param noteParagraphs the paragraphs of the Chair's Note as numbered in this language, for example {@code para.11}
 * @param sources the documents the lesson rests on, as they are cited in this language
 */
public record LessonPage(
        String title, String html, List<Section> sections, List<String> noteParagraphs, List<String> sources) {

    /** A headed part of a lesson; the id is the same in every language. */
    public record Section(String id, String title) {}
}
