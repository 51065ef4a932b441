package org.beret.learning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.ArrayList;
import java.util.Optional;
import org.beret.learning.AttemptResult;
import org.beret.learning.MistakeReports;
import org.beret.shared.ReadingOrder;

/** The questions of a result under their numbers: first those that earned less than they could, then the right ones, folded away. */
class ReviewedQuestions extends Div {

    /** With a link to report a mistake in each, if somebody reads reports. */
    ReviewedQuestions(AttemptResult result, ReadingOrder reader, Optional<MistakeReports> reports) {
        var right = new ArrayList<ReviewedQuestion>();
        var number = 1;
        for (var question : result.questions()) {
            var reviewed =
                    new ReviewedQuestion(number++, question, result.module().id(), reader);
            reports.map(to -> to.address(
                            result.module().id(), question.question().head().id()))
                    .ifPresent(reviewed::reportAt);
            if (question.right()) {
                right.add(reviewed);
            } else {
                add(reviewed);
            }
        }
        if (!right.isEmpty()) {
            var fold = new NativeDetails();
            fold.setSummaryText(getTranslation("result.right-ones", right.size()));
            fold.setContent(new Div(right.toArray(ReviewedQuestion[]::new)));
            fold.addClassName("fold");
            add(fold);
        }
    }
}
