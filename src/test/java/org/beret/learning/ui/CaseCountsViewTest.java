package org.beret.learning.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.beret.ModuleTest;
import org.beret.TestScreens;
import org.beret.catalogue.CaseStudy;
import org.beret.catalogue.Lesson;
import org.beret.catalogue.StepId;
import org.beret.identity.TrainingCentreId;
import org.beret.learning.LearningNavigation;
import org.beret.learning.TestLearning;
import org.beret.learning.cases.Cases;
import org.beret.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class CaseCountsViewTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLearning learning;

    @Autowired
    private Cases cases;

    @Autowired
    private TestScreens screens;

    private TrainingCentreId centre;
    private Lesson lesson;
    private CaseStudy study;

    @BeforeEach
    void aCentre() {
        centre = people.centre("SN");
        lesson = learning.caseLesson();
        study = lesson.caseStudy().orElseThrow();
    }

    @Test
    void ofFewerThanFiveTraineesNothingIsShown() throws Exception {
        for (var number = 0; number < 4; number++) {
            ended(0);
        }

        assertThat(numbers()).isEmpty();
    }

    @Test
    void whatAllChoseIsNotShownBeforeOthersChooseOtherwise() throws Exception {
        for (var number = 0; number < 5; number++) {
            ended(0);
        }

        assertThat(numbers()).as("everybody chose the same").isEmpty();

        for (var number = 0; number < 5; number++) {
            ended(1);
        }
        assertThat(numbers())
                .as("the other five are hidden with the third choice, which nobody made")
                .containsExactly("5");
    }

    /** The cells of the screen that are numbers. */
    private List<String> numbers() {
        try (var window = screens.open(people.staff(centre))) {
            window.navigate(LearningNavigation.caseCounts(learning.module().id(), lesson.id()), CaseCountsView.class);
            assertThat(window.find(NativeTable.class).all()).hasSize((int)
                    study.steps().stream().filter(CaseStudy.Step::isDecision).count());
            return window.find(Span.class).all().stream()
                    .map(Span::getText)
                    .filter(text -> text.matches("\\d+"))
                    .toList();
        }
    }

    /** A new trainee who takes this choice at the first step, and the first at every other. */
    private void ended(int first) throws Exception {
        var trainee = people.trainee(centre);
        learning.assign(centre, trainee);
        var way = new ArrayList<StepId>();
        var step = study.steps().getFirst();
        way.add(step.id());
        while (!step.choices().isEmpty()) {
            way.add(step.choices().get(way.size() == 1 ? first : 0).leadsTo());
            step = study.step(way.getLast()).orElseThrow();
        }
        people.as(trainee, () -> cases.ended(learning.module().id(), lesson.id(), way));
    }
}
