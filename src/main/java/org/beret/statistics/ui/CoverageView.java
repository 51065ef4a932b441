package org.beret.statistics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.beret.catalogue.Course;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.Coverage.Row;
import org.beret.catalogue.Coverage.Taught;
import org.beret.catalogue.ModuleId;
import org.beret.shared.ReadingOrder;
import org.beret.shell.Badge;
import org.beret.shell.Badge.Mood;
import org.beret.shell.DataTable;
import org.beret.shell.PageView;
import org.beret.shell.ReadingLanguages;
import org.beret.statistics.StatisticsNavigation;
import org.beret.texts.Formats;

/** Coverage of the Chair's Note: which lessons teach each paragraph, and how many questions ask about it. */
@Route(StatisticsNavigation.COVERAGE)
@Menu(title = "menu.coverage", order = 4)
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class CoverageView extends PageView {

    private final CourseCatalogue catalogue;

    CoverageView(CourseCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        begin(getTranslation("menu.coverage"))
                .about(getTranslation("coverage.about"))
                .action(new FileLink("figures/coverage.csv", getTranslation("figures.csv")))
                .action(new FileLink("figures/coverage.xlsx", getTranslation("figures.xlsx")));
        catalogue.courses().forEach(course -> add(heading(course), table(course)));
    }

    private Component heading(Course course) {
        return new H2(getTranslation(
                "coverage.course",
                course.title().in(reader()),
                course.version().number(),
                course.version().digest().substring(0, 12)));
    }

    private Component table(Course course) {
        var table = new DataTable<Row>(getTranslation("menu.coverage"))
                .text(getTranslation("coverage.paragraph"), row -> row.printed().in(reader()))
                .cells(getTranslation("coverage.lessons"), row -> lessons(course, row))
                .text(getTranslation("coverage.by-module"), row -> questions(course, row))
                .number(getTranslation("coverage.questions"), row -> Formats.number(row.questionCount(), getLocale()));
        table.setRows(course.coverage().rows());
        return table;
    }

    private Component lessons(Course course, Row row) {
        if (row.lessons().isEmpty()) {
            return new Badge(Mood.WARN, getTranslation("coverage.none"));
        }
        var cell = new Div();
        cell.addClassName("stack-tight");
        course.modules().forEach(module -> titles(module, row.lessons()).forEach(title -> cell.add(new Span(title))));
        return cell;
    }

    private List<String> titles(CourseModule module, List<Taught> taught) {
        return taught.stream()
                .filter(lesson -> lesson.module().equals(module.id()))
                .flatMap(lesson -> module.lesson(lesson.lesson()).stream())
                .map(lesson -> lesson.in(reader()).title())
                .toList();
    }

    private String questions(Course course, Row row) {
        var byModule = row.questions().entrySet().stream()
                .map(entry -> getTranslation("labelled", title(course, entry.getKey()), entry.getValue()))
                .toList();
        return Formats.list(byModule, getLocale());
    }

    private String title(Course course, ModuleId id) {
        return course.modules().stream()
                .filter(module -> module.id().equals(id))
                .findFirst()
                .map(module -> module.title().in(reader()))
                .orElse("");
    }

    private ReadingOrder reader() {
        return ReadingLanguages.of(getLocale());
    }
}
