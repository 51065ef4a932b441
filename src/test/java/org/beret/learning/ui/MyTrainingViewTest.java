package org.beret.learning.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.beret.ModuleTest;
import org.beret.TestScreens;
import org.beret.learning.LearningNavigation;
import org.beret.learning.TestLearning;
import org.beret.learning.Training;
import org.beret.people.TestPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class MyTrainingViewTest {

    /** The core modules of the shipped course. */
    private static final int CORE = 3;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLearning learning;

    @Autowired
    private Training training;

    @Autowired
    private TestScreens screens;

    @Test
    void whereNothingIsAssignedItSaysSoAndWhoAssigns() {
        try (var window = screens.open(people.trainee(people.centre("SN")))) {
            window.navigate(MyTrainingView.class);

            assertThat(window.find(H1.class).single().getText()).isEqualTo("Welcome, Given");
            assertThat(window.find(H2.class).single().getText()).isEqualTo("Nothing is assigned to you yet");
            assertThat(window.find(NativeTable.class).exists()).isFalse();
        }
    }

    @Test
    void oneButtonLeadsToTheFirstLesson() throws Exception {
        var trainee = learning.assignedTrainee();
        try (var window = screens.open(trainee)) {
            window.navigate(MyTrainingView.class);

            var button = window.find(Anchor.class).withClassName("primary").single();
            assertThat(button.getText()).isEqualTo("Start");
            assertThat(button.getHref())
                    .isEqualTo(LearningNavigation.goOn(
                            learning.module().id(),
                            learning.module().lessons().getFirst().id()));
        }
    }

    @Test
    void aCertificateIsToldToNeedTheCoreModulesUntilThereIsOne() throws Exception {
        var trainee = learning.assignedTrainee();
        try (var window = screens.open(trainee)) {
            window.navigate(MyTrainingView.class);
            assertThat(needed(window))
                    .hasSize(CORE)
                    .filteredOn("To be completed"::equals)
                    .hasSize(1);

            learning.complete(trainee);
            window.navigate(MyTrainingView.class);
            assertThat(needed(window))
                    .hasSize(CORE)
                    .filteredOn("Completed"::equals)
                    .hasSize(1);
            assertThat(window.find(Paragraph.class).all())
                    .extracting(Paragraph::getText)
                    .contains("You have completed everything that is assigned to you.");
        }
    }

    @Test
    void afterAFailedQuizItLeadsToTheFirstLessonToReadAgainAndSaysWhenTheNextAttemptOpens() throws Exception {
        var trainee = learning.assignedTrainee();
        learning.submittedAttempt(trainee, 0);
        var id = learning.module().id();
        var again = people.as(trainee, () -> training.mine(id)).readAgain();
        var lessons = learning.module().lessons().stream()
                .filter(lesson -> again.contains(lesson.id()))
                .toList();
        people.as(trainee, () -> training.open(id, lessons.getLast().id()));
        try (var window = screens.open(trainee)) {
            window.navigate(MyTrainingView.class);

            var first = lessons.getFirst();
            var step = window.find(NextStep.class).single();
            assertThat(step.getElement().getTextRecursively())
                    .contains("Read again first: lesson "
                            + (learning.module().lessons().indexOf(first) + 1) + " of 10")
                    .contains("The next attempt opens");
            assertThat(window.find(Anchor.class)
                            .withClassName("primary")
                            .single()
                            .getHref())
                    .isEqualTo(LearningNavigation.goOn(id, first.id()));
        }
    }

    private static List<String> needed(BrowserlessUIContext window) {
        return window.find(CertificateNeeds.class)
                .single()
                .getChildren()
                .filter(UnorderedList.class::isInstance)
                .flatMap(Component::getChildren)
                .map(row -> row.getChildren().toList().getLast().getElement().getText())
                .toList();
    }
}
