package org.beret.classroom.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.ModuleId;
import org.beret.classroom.SessionDetails;
import org.beret.classroom.SessionTime;
import org.beret.classroom.supervised.QuizDetails;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.InputText;
import org.beret.shell.EditedFields;
import org.beret.shell.NativeSelect;
import org.beret.shell.ReadingLanguages;
import org.beret.shell.TextBox;

/** The fields of a supervised quiz; times are those of the clock on the wall of the centre. */
class QuizFields extends Div {

    private final ZoneId zone;
    private final CourseCatalogue catalogue;
    private final NativeSelect<ModuleId> module;
    private final TextBox day = SessionFields.time(getTranslation("classroom.form.day"), "quiz-day", "date");
    private final TextBox begins = SessionFields.time(getTranslation("classroom.form.begins"), "quiz-begins", "time");
    private final TextBox ends = SessionFields.time(getTranslation("classroom.form.ends"), "quiz-ends", "time");
    private final TextBox place = new TextBox(getTranslation("classroom.place"), "quiz-place", SessionDetails.LONGEST);
    private final NativeSelect<Boolean> onlyHere = new NativeSelect<>(
            getTranslation("supervised.where"),
            "quiz-where",
            List.of(false, true),
            only -> getTranslation(only ? "supervised.where.only" : "supervised.where.also"));

    QuizFields(ZoneId zone, CourseCatalogue catalogue) {
        this.zone = zone;
        this.catalogue = catalogue;
        addClassName("stack");
        module = new NativeSelect<>(
                        getTranslation("classroom.form.module"),
                        "quiz-module",
                        catalogue.modules().stream().map(CourseModule::id).toList(),
                        this::title)
                .unchosen();
        var times = new Div(day, begins, ends);
        times.addClassName("fields");
        var about = new Paragraph(getTranslation("supervised.where.about"));
        about.addClassNames("small", "muted");
        add(module, times, place, onlyHere, about);
    }

    private String title(ModuleId id) {
        return catalogue
                .module(id)
                .map(found -> found.title().in(ReadingLanguages.of(getLocale())))
                .orElse(id.value());
    }

    /**
     * The details.
     *
     * @throws BusinessRuleViolation if they cannot be those of a supervised quiz
     */
    QuizDetails filledIn() {
        var chosen = module.value();
        var time = SessionTime.between(
                SessionFields.parsed(day, LocalDate::parse, "classroom.refused.day"),
                SessionFields.parsed(begins, LocalTime::parse, "classroom.refused.time"),
                SessionFields.parsed(ends, LocalTime::parse, "classroom.refused.time"),
                zone);
        return new QuizDetails(time, chosen, place.value(), onlyHere.value());
    }

    /** Has these fields follow what colleagues store. */
    void describe(EditedFields<QuizDetails> edited) {
        edited.add(module.label(), QuizDetails::module, module::value, module::with, this::title)
                .add(day.label(), details -> details.time().day().toString(), day::value, day::with)
                .add(begins.label(), details -> details.time().begins().toString(), begins::value, begins::with)
                .add(ends.label(), this::ended, ends::value, ends::with)
                .add(place.label(), QuizDetails::place, () -> InputText.line(place.value()), place::with)
                .add(
                        onlyHere.label(),
                        QuizDetails::onlyHere,
                        onlyHere::value,
                        onlyHere::with,
                        only -> getTranslation(only ? "supervised.where.only" : "supervised.where.also"));
    }

    private String ended(QuizDetails details) {
        return details.time().endsOnTheWall(zone).toLocalTime().toString();
    }
}
