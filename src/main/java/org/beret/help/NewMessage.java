package org.beret.help;

import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.HiddenSigns;
import org.beret.shared.InputText;
import org.beret.shared.Language;

/**
 * What a trainee writes.
 *
 * @param language of the screen on which they are
 */
public record NewMessage(MessageId id, Place place, Language language, String words) {

    /** Characters, of a message and of an answer. */
    public static final int LONGEST = 2000;

    NewMessage checked() {
        return new NewMessage(id, place, language, checked(words));
    }

    /**
     * The words as they are stored.
     *
     * @throws BusinessRuleViolation if there are none, too many, or they have hidden signs
     */
    static String checked(String typed) {
        var text = InputText.lines(typed);
        HiddenSigns.refuse(text);
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new BusinessRuleViolation("help.refused.words", LONGEST);
        }
        return text;
    }
}
