package org.beret.imports;

import java.util.HashSet;
import org.beret.shared.BusinessRuleViolation;

/** What has to be chosen before the rows of a list are checked. */
final class ChoiceRules {

    private ChoiceRules() {}

    /**
     * Every column that is needed, and none for two things.
     *
     * @throws BusinessRuleViolation otherwise
     */
    static void requireComplete(ImportChoices choices, boolean severalCountries) {
        refuse(choices.column(ImportField.SERVICE_NUMBER).isEmpty(), "import.refused.no-column.SERVICE_NUMBER");
        var isFullName = choices.column(ImportField.FULL_NAME).isPresent();
        var isFamilyName = choices.column(ImportField.FAMILY_NAME).isPresent();
        refuse(!isFullName && !isFamilyName, "import.refused.no-column.FAMILY_NAME");
        refuse(
                isFullName
                        && (isFamilyName
                                || choices.column(ImportField.GIVEN_NAME).isPresent()),
                "import.refused.names-twice");
        refuse(severalCountries && choices.column(ImportField.COUNTRY).isEmpty(), "import.refused.no-column.COUNTRY");
        refuse(
                new HashSet<>(choices.columns().values()).size()
                        < choices.columns().size(),
                "import.refused.column-twice");
    }

    /**
     * Whatever the rows themselves leave open.
     *
     * @throws BusinessRuleViolation if it was not chosen, or there are no rows
     */
    static void requireClear(ListSurvey survey, ImportChoices choices) {
        refuse(survey.rows() == 0, "import.refused.empty");
        refuse(survey.countsRows(), "import.refused.counting-column");
        refuse(survey.questions().letterM() && choices.letterM().isEmpty(), "import.refused.letter-m");
        refuse(survey.questions().nameOrder() && choices.nameOrder().isEmpty(), "import.refused.name-order");
    }

    static void refuse(boolean isBroken, String rule) {
        if (isBroken) {
            throw new BusinessRuleViolation(rule);
        }
    }
}
