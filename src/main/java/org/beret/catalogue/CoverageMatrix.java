package org.beret.catalogue;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.beret.catalogue.Draft.DraftLesson;

/** Which paragraph of the note is taught by which lesson and asked by how many questions. */
record CoverageMatrix(Draft draft) {

    private static final String ROW = "%-18s %9s   %s%n";

    void print(PrintStream out) {
        out.println();
        out.println(draft.id() + " " + draft.version());
        out.printf(ROW, "paragraph", "questions", "lessons");
        for (var paragraph : draft.paragraphs().keySet()) {
            out.printf(ROW, paragraph, questions(paragraph), lessons(paragraph));
        }
        out.println();
    }

    private String lessons(String paragraph) {
        var lessons = draft.modules().stream()
                .flatMap(module -> module.lessons().stream())
                .filter(lesson -> names(lesson.note(), paragraph))
                .map(DraftLesson::id)
                .collect(Collectors.joining(", "));
        return lessons.isEmpty() ? "-" : lessons;
    }

    private long questions(String paragraph) {
        return draft.modules().stream()
                .flatMap(module -> module.questions().stream())
                .filter(question -> names(question.note(), paragraph))
                .count();
    }

    private static boolean names(List<Ref> refs, String paragraph) {
        return refs.stream().anyMatch(ref -> ref.id().equals(paragraph));
    }
}
