package org.beret.classroom.ui;

import com.vaadin.flow.component.select.Select;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.ModuleId;
import org.beret.classroom.SessionDetails;
import org.beret.shared.InputText;
import org.beret.shell.EditedFields;
import org.beret.shell.TextBox;

/** The fields of a session. */
class SessionFields extends PlanFields<SessionDetails> {

    private final Select<Optional<ModuleId>> module = new Select<>();
    private final LessonBoxes lessons = new LessonBoxes();
    private final TextBox subject = text("classroom.form.subject", "session-subject");
    private final TextBox ledBy = text("classroom.led-by", "session-led-by");

    SessionFields(ZoneId zone, CourseCatalogue catalogue) {
        super("session", zone, catalogue);
        module.setLabel(getTranslation("classroom.form.module"));
        module.setItems(Stream.concat(
                        Stream.of(Optional.<ModuleId>empty()),
                        catalogue.modules().stream().map(CourseModule::id).map(Optional::of))
                .toList());
        module.setItemLabelGenerator(this::choice);
        module.addValueChangeListener(change ->
                lessons.of(Optional.ofNullable(change.getValue()).flatMap(id -> id.flatMap(catalogue::module))));
        module.setValue(Optional.empty());
        add(times(), module, lessons, subject, place(), ledBy);
    }

    private String choice(Optional<ModuleId> id) {
        return id.map(this::title).orElseGet(() -> getTranslation("classroom.form.module.none"));
    }

    @Override
    SessionDetails filledIn() {
        return new SessionDetails(
                time(), module.getValue(), lessons.ticked(), subject.value(), place().value(), ledBy.value());
    }

    @Override
    void describe(EditedFields<SessionDetails> edited) {
        describe(edited, SessionDetails::time, SessionDetails::place);
        edited.add(module.getLabel(), SessionDetails::module, module::getValue, module::setValue, this::choice)
                .add(
                        getTranslation("classroom.form.lessons"),
                        SessionDetails::lessons,
                        lessons::ticked,
                        lessons::tick,
                        ticked -> ticked.isEmpty() ? "" : String.valueOf(ticked.size()))
                .add(subject.label(), SessionDetails::subject, () -> InputText.line(subject.value()), subject::with)
                .add(ledBy.label(), SessionDetails::ledBy, () -> InputText.line(ledBy.value()), ledBy::with);
    }
}
