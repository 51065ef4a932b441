package org.beret.classroom.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.List;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.ModuleId;
import org.beret.classroom.supervised.QuizDetails;
import org.beret.shell.EditedFields;
import org.beret.shell.NativeSelect;

/** The fields of a supervised quiz. */
class QuizFields extends PlanFields<QuizDetails> {

    private final NativeSelect<ModuleId> module;
    private final NativeSelect<Boolean> onlyHere =
            new NativeSelect<>(getTranslation("supervised.where"), "quiz-where", List.of(false, true), this::where);

    QuizFields(ZoneId zone, CourseCatalogue catalogue) {
        super("quiz", zone, catalogue);
        module = new NativeSelect<>(
                        getTranslation("classroom.form.module"),
                        "quiz-module",
                        catalogue.modules().stream().map(CourseModule::id).toList(),
                        this::title)
                .unchosen();
        var about = new Paragraph(getTranslation("supervised.where.about"));
        about.addClassNames("small", "muted");
        add(module, times(), place(), onlyHere, about);
    }

    private String where(boolean only) {
        return getTranslation(only ? "supervised.where.only" : "supervised.where.also");
    }

    @Override
    QuizDetails filledIn() {
        var chosen = module.value();
        return new QuizDetails(time(), chosen, place().value(), onlyHere.value());
    }

    @Override
    void describe(EditedFields<QuizDetails> edited) {
        edited.add(module.label(), QuizDetails::module, module::value, module::with, this::title);
        describe(edited, QuizDetails::time, QuizDetails::place);
        edited.add(onlyHere.label(), QuizDetails::onlyHere, onlyHere::value, onlyHere::with, this::where);
    }
}
