package org.beret.learning.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;
import org.beret.ModuleTest;
import org.beret.TestScreens;
import org.beret.identity.SignedInPerson;
import org.beret.learning.LearningNavigation;
import org.beret.learning.TestLearning;
import org.beret.learning.measure.Moment;
import org.beret.learning.measure.TestMeasures;
import org.beret.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class MeasureViewTest {

    @Autowired
    private TestLearning learning;

    @Autowired
    private TestMeasures answers;

    @Autowired
    private TestScreens screens;

    private SignedInPerson trainee;

    @BeforeEach
    void assigned() throws Exception {
        trainee = learning.assignedTrainee();
    }

    @Test
    void theOfferStandsBeforeTheFirstLessonAndSaysThatNothingDependsOnIt() {
        try (var window = screens.open(trainee)) {
            window.navigate(MyTrainingView.class);

            assertThat(text(window)).contains("There are no marks", "you may skip", "groups of five people or more");
            assertThat(window.find(Anchor.class).all())
                    .extracting(Anchor::getHref)
                    .contains(measure());
        }
    }

    @Test
    void theKeyIsToldOnlyAfterTheSecondTime() throws Exception {
        var feedback =
                answers.questions().getFirst().options().getFirst().feedback().in(Language.EN);
        assertThat(shown()).doesNotContain(feedback);
        answers.answer(trainee, Moment.BEFORE, 4);
        assertThat(shown()).contains("Thank you.").doesNotContain(feedback, "4 of 10");
        learning.complete(trainee);
        assertThat(shown()).doesNotContain(feedback, "4 of 10");
        answers.answer(trainee, Moment.AFTER, 8);

        assertThat(shown())
                .contains(feedback, "Right before the first lesson: 4 of 10. Right after the module: 8 of 10.")
                .contains("The first time, your answer was right.", "The first time, your answer was not right.");
    }

    @Test
    void aModuleWhoseLessonsAreBegunOffersNothing() throws Exception {
        learning.begin(trainee);

        assertThat(shown()).contains("These questions are closed");
        try (var window = screens.open(trainee)) {
            window.navigate(LearningNavigation.of(learning.module().id()), ModuleView.class);
            assertThat(window.find(Anchor.class).all())
                    .extracting(Anchor::getHref)
                    .doesNotContain(measure());
        }
    }

    private String measure() {
        return LearningNavigation.measure(learning.module().id());
    }

    private String shown() {
        try (var window = screens.open(trainee)) {
            window.navigate(measure(), MeasureView.class);
            return text(window);
        }
    }

    private static String text(BrowserlessUIContext window) {
        return window.find(Paragraph.class).all().stream()
                .map(paragraph -> paragraph.getElement().getTextRecursively())
                .collect(Collectors.joining("\n"));
    }
}
