package org.beret.authoring;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.beret.authoring.Draft.DraftModule;
import org.beret.catalogue.Coverage;
import org.beret.catalogue.Coverage.Row;
import org.beret.catalogue.Coverage.Taught;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ModuleId;
import org.beret.shared.LocalizedText;

/** Computes which paragraph of the Chair's Note a course covers, and prints it as a table for authors. */
final class CoverageTable {

    private static final String LINE = "%-18s %9s   %s%n";

    private CoverageTable() {}

    /** The coverage of a course whose references have been checked. */
    static Coverage of(Draft draft) {
        return new Coverage(draft.paragraphs().entrySet().stream()
                .map(paragraph -> row(draft, paragraph.getKey(), paragraph.getValue()))
                .toList());
    }

    /** One line a paragraph: its id, the number of questions, the lessons. */
    static void print(Coverage coverage, PrintStream out) {
        out.printf(LINE, "paragraph", "questions", "lessons");
        coverage.rows().forEach(row -> out.printf(LINE, row.id(), row.questionCount(), lessonNames(row)));
    }

    private static String lessonNames(Row row) {
        var names =
                row.lessons().stream().map(taught -> taught.lesson().value()).collect(Collectors.joining(", "));
        return names.isEmpty() ? "-" : names;
    }

    private static Row row(Draft draft, String paragraph, LocalizedText printed) {
        var lessons = draft.modules().stream()
                .flatMap(module -> module.lessons().stream()
                        .filter(lesson -> names(lesson.note(), paragraph))
                        .map(lesson -> new Taught(new ModuleId(module.id()), new LessonId(lesson.id()))))
                .toList();
        var questions = new LinkedHashMap<ModuleId, Integer>();
        draft.modules().stream()
                .filter(module -> questions(module, paragraph) > 0)
                .forEach(module -> questions.put(new ModuleId(module.id()), questions(module, paragraph)));
        return new Row(paragraph, printed, lessons, questions);
    }

    private static int questions(DraftModule module, String paragraph) {
        return (int) module.questions().stream()
                .filter(question -> names(question.note(), paragraph))
                .count();
    }

    private static boolean names(List<Ref> refs, String paragraph) {
        return refs.stream().anyMatch(ref -> ref.id().equals(paragraph));
    }
}
