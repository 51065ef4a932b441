package org.beret.catalogue;

import java.util.List;
import java.util.Map;
import org.beret.shared.LocalizedText;

/** Which paragraph of the Chair's Note is taught by which lessons and asked by how many questions. */
public record Coverage(List<Row> rows) {

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
    }

    /** A lesson of a module. */
    public record Taught(ModuleId module, LessonId lesson) {}
}
