package org.beret.shared;

/** The reason that somebody writes down for what they do to another person's record. */
public final class ReasonText {

    /** Characters. */
    private static final int MAX_LENGTH = 500;

    private ReasonText() {}

    /**
     * The reason as it is stored.
     *
     * @throws BusinessRuleViolation if it is missing, too long or has hidden signs
     */
    public static String checked(String typed) {
        var text = InputText.lines(typed);
        HiddenSigns.refuse(text);
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            throw new BusinessRuleViolation("release.refused.reason", MAX_LENGTH);
        }
        return text;
    }
}
