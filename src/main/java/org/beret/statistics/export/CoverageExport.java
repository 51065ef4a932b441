package org.beret.statistics.export;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.beret.catalogue.Course;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.Coverage.Row;
import org.beret.identity.CurrentPerson;
import org.beret.statistics.ExportTable;
import org.beret.tabular.RowWriter;
import org.beret.texts.Texts;
import org.beret.texts.TextsIn;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Exports the screen of the coverage of the Chair's Note: one row a paragraph and module that teaches or asks about it. */
@Service
@PreAuthorize("denyAll()")
public class CoverageExport {

    private static final List<String> HEADS = List.of(
            "coverage.paragraph",
            "figures.module",
            "coverage.lessons",
            "coverage.questions",
            "coverage.of-course",
            "figures.version");

    private final CourseCatalogue catalogue;
    private final Texts texts;
    private final CurrentPerson currentPerson;

    CoverageExport(CourseCatalogue catalogue, Texts texts, CurrentPerson currentPerson) {
        this.catalogue = catalogue;
        this.texts = texts;
        this.currentPerson = currentPerson;
    }

    /** Every course that is taught; a paragraph that nothing teaches has one row without a module. */
    @PreAuthorize("hasAnyRole('COORDINATOR', 'ADMINISTRATOR')")
    public ExportTable coverage() {
        var words = texts.in(currentPerson.require().language());
        return new ExportTable(words, rows -> {
            rows.head(HEADS.stream().map(words::text).toList());
            for (var course : catalogue.courses()) {
                for (var row : course.coverage().rows()) {
                    write(course, row, words, rows);
                }
            }
        });
    }

    private static void write(Course course, Row row, TextsIn words, RowWriter rows) throws IOException {
        var modules = course.modules().stream()
                .filter(module -> !lessons(module, row, words).isEmpty()
                        || row.questions().containsKey(module.id()))
                .toList();
        for (var module : modules) {
            line(
                    course,
                    row,
                    words,
                    rows,
                    List.of(
                            module.title().in(words.language()),
                            lessons(module, row, words),
                            row.questions().getOrDefault(module.id(), 0)));
        }
        if (modules.isEmpty()) {
            line(course, row, words, rows, List.of("", words.text("coverage.none"), 0));
        }
    }

    private static void line(Course course, Row row, TextsIn words, RowWriter rows, List<Object> cells)
            throws IOException {
        rows.row(List.of(
                row.printed().in(words.language()),
                cells.get(0),
                cells.get(1),
                cells.get(2),
                course.title().in(words.language()),
                course.version().number()));
    }

    private static String lessons(CourseModule module, Row row, TextsIn words) {
        return row.lessons().stream()
                .filter(taught -> taught.module().equals(module.id()))
                .flatMap(taught -> module.lesson(taught.lesson()).stream())
                .map(lesson -> lesson.in(words.language()).title())
                .collect(Collectors.joining(" | "));
    }
}
