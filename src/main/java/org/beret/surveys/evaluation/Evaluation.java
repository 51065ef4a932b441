package org.beret.surveys.evaluation;

import java.util.Optional;
import java.util.Set;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ModuleId;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.HiddenSigns;
import org.beret.shared.InputText;

/**
 * What a person says; each part may be left out.
 *
 * @param lessons which were unclear, or which were of use in mission
 * @param sentence one line; empty if there is none
 */
public record Evaluation(Optional<Usefulness> usefulness, Set<NamedLesson> lessons, String sentence) {

    /** Characters of the sentence. */
    public static final int LONGEST = 300;

    public static final Evaluation NOTHING = new Evaluation(Optional.empty(), Set.of(), "");

    /** A lesson of a module. */
    public record NamedLesson(ModuleId module, LessonId lesson) {}

    /**
     * As it is stored.
     *
     * @throws BusinessRuleViolation if nothing is said, or the sentence is too long or has hidden signs
     */
    Evaluation checked() {
        var text = InputText.line(sentence);
        HiddenSigns.refuse(text);
        if (text.length() > LONGEST) {
            throw new BusinessRuleViolation("evaluation.refused.long", LONGEST);
        }
        if (usefulness.isEmpty() && lessons.isEmpty() && text.isEmpty()) {
            throw new BusinessRuleViolation("evaluation.refused.nothing");
        }
        return new Evaluation(usefulness, Set.copyOf(lessons), text);
    }
}
