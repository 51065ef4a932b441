package org.beret.classroom;

import java.util.List;
import java.util.Optional;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ModuleId;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.HiddenSigns;
import org.beret.shared.InputText;

/**
 * What a centre writes down of a session.
 *
 * @param module what it is about; without one the subject says so
 * @param lessons of the module, if not all of it
 * @param subject in the centre's own words; may be empty if there is a module
 * @param place where, in the centre's own words; may be empty
 * @param ledBy who leads it; may be empty
 */
public record SessionDetails(
        SessionTime time,
        Optional<ModuleId> module,
        List<LessonId> lessons,
        String subject,
        String place,
        String ledBy) {

    /** How many characters subject, place and who leads it may have. */
    public static final int LONGEST = 200;

    /**
     * Normalizes what was typed.
     *
     * @throws BusinessRuleViolation if neither module nor subject are given, or a text is too long or holds {@link HiddenSigns}
     */
    public SessionDetails {
        subject = InputText.line(subject);
        place = InputText.line(place);
        ledBy = InputText.line(ledBy);
        lessons = module.isPresent() ? List.copyOf(lessons) : List.of();
        HiddenSigns.refuse(subject, place, ledBy);
        if (module.isEmpty() && subject.isEmpty()) {
            throw new BusinessRuleViolation("classroom.refused.subject");
        }
        if (Math.max(subject.length(), Math.max(place.length(), ledBy.length())) > LONGEST) {
            throw new BusinessRuleViolation("classroom.refused.length", LONGEST);
        }
    }
}
