package org.beret.learning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import org.beret.catalogue.ChoiceQuestion;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.Question.Option;
import org.beret.catalogue.QuestionId;
import org.beret.catalogue.QuestionPrompt.Arrangement;
import org.beret.identity.PersonId;
import org.beret.learning.AttemptResult.Reviewed;
import org.beret.shared.ReadingOrder;

/** The ten questions with the answers of the second time, the key, and whether the first answer was right. */
class MeasureReview extends Div {

    MeasureReview(
            CourseModule module,
            Map<QuestionId, List<OptionId>> before,
            Map<QuestionId, List<OptionId>> after,
            PersonId person,
            ReadingOrder reader) {
        var number = 1;
        for (var question : module.beforeAndAfter()) {
            var choice = after.getOrDefault(question.id(), List.of());
            var reviewed =
                    new Reviewed(question, arrangement(question, person), choice, question.isRight(choice), false);
            var card = new ReviewedQuestion(number++, reviewed, module.id(), reader);
            card.add(new Paragraph(getTranslation(firstTime(question, before.getOrDefault(question.id(), List.of())))));
            add(card);
        }
    }

    private static Arrangement arrangement(ChoiceQuestion question, PersonId person) {
        return new Arrangement(
                MeasureQuestion.arranged(question, person).stream()
                        .map(Option::id)
                        .toList(),
                List.of());
    }

    private static String firstTime(ChoiceQuestion question, List<OptionId> choice) {
        if (choice.isEmpty()) {
            return "measure.first.open";
        }
        return question.isRight(choice) ? "measure.first.right" : "measure.first.wrong";
    }
}
