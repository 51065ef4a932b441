package org.beret.classroom.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.ModuleId;
import org.beret.classroom.SessionDetails;
import org.beret.classroom.SessionTime;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.InputText;
import org.beret.shell.EditedFields;
import org.beret.shell.ReadingLanguages;
import org.beret.shell.TextBox;

/** The fields of a session; times are those of the clock on the wall of the centre. */
class SessionFields extends Div {

    private static final int LONGEST_TIME = 10;

    private final ZoneId zone;
    private final CourseCatalogue catalogue;
    private final TextBox day = time(getTranslation("classroom.form.day"), "session-day", "date");
    private final TextBox begins = time(getTranslation("classroom.form.begins"), "session-begins", "time");
    private final TextBox ends = time(getTranslation("classroom.form.ends"), "session-ends", "time");
    private final Select<Optional<ModuleId>> module = new Select<>();
    private final LessonBoxes lessons = new LessonBoxes();
    private final TextBox subject = text("classroom.form.subject", "session-subject");
    private final TextBox place = text("classroom.place", "session-place");
    private final TextBox ledBy = text("classroom.led-by", "session-led-by");

    SessionFields(ZoneId zone, CourseCatalogue catalogue) {
        this.zone = zone;
        this.catalogue = catalogue;
        addClassName("stack");
        module.setLabel(getTranslation("classroom.form.module"));
        module.setItems(Stream.concat(
                        Stream.of(Optional.<ModuleId>empty()),
                        catalogue.modules().stream().map(CourseModule::id).map(Optional::of))
                .toList());
        module.setItemLabelGenerator(this::title);
        module.addValueChangeListener(change ->
                lessons.of(Optional.ofNullable(change.getValue()).flatMap(id -> id.flatMap(catalogue::module))));
        module.setValue(Optional.empty());
        var times = new Div(day, begins, ends);
        times.addClassName("fields");
        add(times, module, lessons, subject, place, ledBy);
    }

    /** A field of a day or a time of day, of a session or a supervised quiz. */
    static TextBox time(String label, String id, String type) {
        return new TextBox(label, id, LONGEST_TIME).ofType(type, "off").required();
    }

    private TextBox text(String key, String id) {
        return new TextBox(getTranslation(key), id, SessionDetails.LONGEST);
    }

    private String title(Optional<ModuleId> id) {
        return id.map(known -> catalogue
                        .module(known)
                        .map(found -> found.title().in(ReadingLanguages.of(getLocale())))
                        .orElse(known.value()))
                .orElseGet(() -> getTranslation("classroom.form.module.none"));
    }

    /**
     * The details.
     *
     * @throws BusinessRuleViolation if they cannot be those of a session
     */
    SessionDetails filledIn() {
        var when = SessionTime.between(
                parsed(day, LocalDate::parse, "classroom.refused.day"),
                parsed(begins, LocalTime::parse, "classroom.refused.time"),
                parsed(ends, LocalTime::parse, "classroom.refused.time"),
                zone);
        return new SessionDetails(
                when, module.getValue(), lessons.ticked(), subject.value(), place.value(), ledBy.value());
    }

    static <T> T parsed(TextBox box, Function<String, T> parse, String refusal) {
        try {
            return parse.apply(box.value());
        } catch (DateTimeParseException _) {
            throw new BusinessRuleViolation(refusal);
        }
    }

    /** Has these fields follow what colleagues store. */
    void describe(EditedFields<SessionDetails> edited) {
        edited.add(day.label(), details -> details.time().day().toString(), day::value, day::with)
                .add(begins.label(), details -> details.time().begins().toString(), begins::value, begins::with)
                .add(ends.label(), this::ended, ends::value, ends::with)
                .add(module.getLabel(), SessionDetails::module, module::getValue, module::setValue, this::title)
                .add(
                        getTranslation("classroom.form.lessons"),
                        SessionDetails::lessons,
                        lessons::ticked,
                        lessons::tick,
                        ticked -> ticked.isEmpty() ? "" : String.valueOf(ticked.size()))
                .add(subject.label(), SessionDetails::subject, () -> InputText.line(subject.value()), subject::with)
                .add(place.label(), SessionDetails::place, () -> InputText.line(place.value()), place::with)
                .add(ledBy.label(), SessionDetails::ledBy, () -> InputText.line(ledBy.value()), ledBy::with);
    }

    private String ended(SessionDetails details) {
        return details.time().endsOnTheWall(zone).toLocalTime().toString();
    }
}
