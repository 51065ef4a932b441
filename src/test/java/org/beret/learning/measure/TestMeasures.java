package org.beret.learning.measure;

import java.util.List;
import org.beret.catalogue.ChoiceQuestion;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.Question.Option;
import org.beret.identity.SignedInPerson;
import org.beret.learning.TestLearning;
import org.beret.people.TestPeople;
import org.springframework.stereotype.Component;

/** Answers the ten questions of the first module for tests, as the person who does. */
@Component
public class TestMeasures {

    private final TestPeople people;
    private final TestLearning learning;
    private final Measures measures;

    TestMeasures(TestPeople people, TestLearning learning, Measures measures) {
        this.people = people;
        this.learning = learning;
        this.measures = measures;
    }

    public List<ChoiceQuestion> questions() {
        return learning.module().beforeAndAfter();
    }

    /** Answers all, this many of them rightly, and ends. */
    public void answer(SignedInPerson trainee, Moment moment, int right) throws Exception {
        people.as(trainee, () -> {
            for (var i = 0; i < questions().size(); i++) {
                var question = questions().get(i);
                var choice = i < right ? question.rightAnswer() : wrong(question);
                measures.answer(learning.module().id(), moment, question.id(), choice);
            }
            measures.finish(learning.module().id(), moment);
        });
    }

    /** Answers before, learns and passes, and answers after. */
    public void gain(SignedInPerson trainee, int before, int after) throws Exception {
        answer(trainee, Moment.BEFORE, before);
        learning.complete(trainee);
        answer(trainee, Moment.AFTER, after);
    }

    static List<OptionId> wrong(ChoiceQuestion question) {
        return question.options().stream()
                .map(Option::id)
                .filter(option -> !question.isKey(option))
                .limit(1)
                .toList();
    }
}
