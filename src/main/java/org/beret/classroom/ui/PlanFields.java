package org.beret.classroom.ui;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.ModuleId;
import org.beret.classroom.SessionDetails;
import org.beret.classroom.SessionTime;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.InputText;
import org.beret.shell.EditedFields;
import org.beret.shell.ReadingLanguages;
import org.beret.shell.TextBox;

/** The fields that sessions and supervised quizzes share; times are those of the clock on the wall of the centre. */
abstract class PlanFields<T> extends Div {

    private static final int LONGEST_TIME = 10;

    private final ZoneId zone;
    private final CourseCatalogue catalogue;
    private final TextBox day;
    private final TextBox begins;
    private final TextBox ends;
    private final TextBox place;

    /** @param kind what the ids of the fields begin with */
    PlanFields(String kind, ZoneId zone, CourseCatalogue catalogue) {
        this.zone = zone;
        this.catalogue = catalogue;
        this.day = time("classroom.form.day", kind + "-day", "date");
        this.begins = time("classroom.form.begins", kind + "-begins", "time");
        this.ends = time("classroom.form.ends", kind + "-ends", "time");
        this.place = text("classroom.place", kind + "-place");
        addClassName("stack");
    }

    /**
     * The details.
     *
     * @throws BusinessRuleViolation if they cannot be meant
     */
    abstract T filledIn();

    /** Has these fields follow what colleagues store. */
    abstract void describe(EditedFields<T> edited);

    Div times() {
        var times = new Div(day, begins, ends);
        times.addClassName("fields");
        return times;
    }

    TextBox place() {
        return place;
    }

    /** @throws BusinessRuleViolation if one of the three is missing, or it is too short or too long */
    SessionTime time() {
        return SessionTime.between(
                parsed(day, LocalDate::parse, "classroom.refused.day"),
                parsed(begins, LocalTime::parse, "classroom.refused.time"),
                parsed(ends, LocalTime::parse, "classroom.refused.time"),
                zone);
    }

    void describe(EditedFields<T> edited, Function<T, SessionTime> time, Function<T, String> where) {
        edited.add(day.label(), details -> time.apply(details).day().toString(), day::value, day::with)
                .add(begins.label(), details -> time.apply(details).begins().toString(), begins::value, begins::with)
                .add(ends.label(), details -> ended(time.apply(details)), ends::value, ends::with)
                .add(place.label(), where, () -> InputText.line(place.value()), place::with);
    }

    TextBox text(String key, String id) {
        return new TextBox(getTranslation(key), id, SessionDetails.LONGEST);
    }

    /** The title of a module; one that is no longer taught goes by its id. */
    String title(ModuleId id) {
        return catalogue
                .module(id)
                .map(found -> found.title().in(ReadingLanguages.of(getLocale())))
                .orElse(id.value());
    }

    private TextBox time(String key, String id, String type) {
        return new TextBox(getTranslation(key), id, LONGEST_TIME)
                .ofType(type, "off")
                .required();
    }

    private String ended(SessionTime time) {
        return time.endsOnTheWall(zone).toLocalTime().toString();
    }

    private static <V> V parsed(TextBox box, Function<String, V> parse, String refusal) {
        try {
            return parse.apply(box.value());
        } catch (DateTimeParseException _) {
            throw new BusinessRuleViolation(refusal);
        }
    }
}
