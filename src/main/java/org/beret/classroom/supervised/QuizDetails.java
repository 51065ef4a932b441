package org.beret.classroom.supervised;

import org.beret.catalogue.ModuleId;
import org.beret.classroom.SessionDetails;
import org.beret.classroom.SessionTime;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.HiddenSigns;
import org.beret.shared.InputText;

/**
 * What a centre decides of a supervised quiz.
 *
 * @param place where, in the centre's own words; may be empty
 * @param onlyHere whether people of the cohort cannot begin the quiz of the module elsewhere until this one is over
 */
public record QuizDetails(SessionTime time, ModuleId module, String place, boolean onlyHere) {

    /**
     * Normalizes what was typed.
     *
     * @throws BusinessRuleViolation if the place is too long or holds {@link HiddenSigns}
     */
    public QuizDetails {
        place = InputText.line(place);
        HiddenSigns.refuse(place);
        if (place.length() > SessionDetails.LONGEST) {
            throw new BusinessRuleViolation("supervised.refused.place", SessionDetails.LONGEST);
        }
    }
}
