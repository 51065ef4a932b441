package org.beret.catalogue;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.beret.catalogue.Draft.DraftModule;
import org.beret.shared.LocalizedText;

/** Which paragraph of the Chair's Note is taught by which lessons and asked by how many questions. */
public record Coverage(List<Row> rows) {

    private static final String LINE = "%-18s %9s   %s%n";

    /**
     * One paragraph.
     *
     * @param id the name of the paragraph in every language, for example {@code note.2.4}
     * @param printed its number in each language's version of the note
     * @param lessons the lessons that teach it, in the order of the course
     * @param questions how many questions of each module rest on it; modules without one are left out
     */
    public record Row(String id, LocalizedText printed, List<Taught> lessons, Map<ModuleId, Integer> questions) {

        public int questionCount() {
            return questions.values().stream().mapToInt(Integer::intValue).sum();
        }

        private String lessonNames() {
            var names = lessons.stream().map(taught -> taught.lesson().value()).collect(Collectors.joining(", "));
            return names.isEmpty() ? "-" : names;
        }
    }

    /** A lesson of a module. */
    public record Taught(ModuleId module, LessonId lesson) {}

    static Coverage of(Draft draft) {
        return new Coverage(draft.paragraphs().entrySet().stream()
                .map(paragraph -> row(draft, paragraph.getKey(), paragraph.getValue()))
                .toList());
    }

    void print(PrintStream out) {
        out.printf(LINE, "paragraph", "questions", "lessons");
        rows.forEach(row -> out.printf(LINE, row.id(), row.questionCount(), row.lessonNames()));
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
