package org.beret.learning.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import org.beret.ModuleTest;
import org.beret.TestScreens;
import org.beret.learning.LearningNavigation;
import org.beret.learning.TestLearning;
import org.beret.people.TestPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class MyTrainingViewTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLearning learning;

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
}
