package org.beret.learning.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.beret.ModuleTest;
import org.beret.Tokens;
import org.beret.catalogue.CaseStudy;
import org.beret.catalogue.CaseStudy.Choice;
import org.beret.catalogue.Lesson;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.StepId;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.learning.InvalidAnswer;
import org.beret.learning.LearningNavigation;
import org.beret.learning.TestLearning;
import org.beret.people.TestPeople;
import org.beret.shared.UnknownId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ModuleTest
class CasesModuleTest {

    @Autowired
    private Cases cases;

    @Autowired
    private CaseFigures figures;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLearning learning;

    @Autowired
    private MockMvcTester mvc;

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
    void onlyTheFirstWayOfEachTraineeIsCountedFromFiveOnAndForTheirCentreAlone() throws Exception {
        for (var number = 0; number < 5; number++) {
            assertThat(counts(centre).persons()).isZero();
            var trainee = assigned(centre);
            end(trainee, way(0));
            end(trainee, way(1));
        }

        assertThat(counts(centre).persons()).isEqualTo(5);
        assertThat(counts(people.centre("SN")).persons()).isZero();

        for (var number = 0; number < 5; number++) {
            end(assigned(centre), way(1));
        }
        assertThat(counts(centre).shown().get(study.steps().getFirst().id()))
                .as("a third choice that nobody made hides another with it")
                .isEqualTo(Map.of(way(1).get(1), 5L));
        assertThat(people.as(people.staff(centre), figures::ofMyCentre))
                .filteredOn(overview -> overview.found().lesson().id().equals(lesson.id()))
                .extracting(CaseFigures.Overview::persons)
                .containsExactly(10L);
    }

    @Test
    void aWayThatTheCaseDoesNotHaveIsRefused() throws Exception {
        var trainee = assigned(centre);
        var tooShort = way(0).subList(0, 1);

        assertThatThrownBy(() -> end(trainee, tooShort)).isInstanceOf(InvalidAnswer.class);
        assertThatThrownBy(() -> end(trainee, List.of())).isInstanceOf(InvalidAnswer.class);
    }

    @Test
    void aCaseOfAModuleThatIsNotAssignedIsUnknown() {
        assertThatThrownBy(() -> end(people.trainee(centre), way(0))).isInstanceOf(UnknownId.class);
        assertThatThrownBy(() -> people.as(
                        people.staff(centre), () -> cases.find(learning.module().id(), new LessonId("reporting"))))
                .isInstanceOf(UnknownId.class);
    }

    @Test
    void theBrowserReportsAWay() throws Exception {
        var trainee = assigned(centre);
        var address = "/" + LearningNavigation.caseEnded(learning.module().id(), lesson.id());

        assertThat(mvc.get().uri(address).with(user(trainee))).hasStatusOk();
        assertThat(post(address, trainee, "{\"way\": [\"" + String.join("\", \"", names(way(0))) + "\"]}"))
                .hasStatusOk();
        for (var bad :
                List.of("{}", "{\"way\": null}", "{\"way\": [null]}", "{\"way\": []}", "[]", "{\"way\": [\"x\"]}")) {
            assertThat(post(address, trainee, bad)).as(bad).hasStatus(400);
        }
        assertThat(post("/api/cases/none/none", trainee, "{\"way\": [\"x\"]}")).hasStatus(404);
    }

    @Test
    void theWholeCaseIsAPageWithoutAScript() throws Exception {
        var address = "/" + LearningNavigation.wholeCase(learning.module().id(), lesson.id());

        assertThat(mvc.get().uri(address + "?lang=fr").with(user(assigned(centre))))
                .hasStatusOk()
                .bodyText()
                .contains("<html lang=\"fr\">", "id=\"debriefing\"", "href=\"" + address.substring(1) + "#")
                .doesNotContain("<script");
        assertThat(mvc.get().uri(address).with(user(people.staff(centre)))).hasStatusOk();
        assertThat(mvc.get().uri(address).with(user(people.trainee(centre)))).hasStatus(404);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult post(
            String address, SignedInPerson who, String body) {
        return mvc.post()
                .uri(address)
                .with(user(who))
                .with(Tokens.ofQuizRunner())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private SignedInPerson assigned(TrainingCentreId centre) throws Exception {
        var trainee = people.trainee(centre);
        learning.assign(centre, trainee);
        return trainee;
    }

    private void end(SignedInPerson trainee, List<StepId> way) throws Exception {
        people.as(trainee, () -> cases.ended(learning.module().id(), lesson.id(), way));
    }

    private CaseCounts counts(TrainingCentreId centre) throws Exception {
        return people.as(
                people.staff(centre), () -> figures.counts(learning.module().id(), lesson.id()));
    }

    /** To an end by this choice at the first step, and by the first choice at every other. */
    private List<StepId> way(int first) {
        var way = new ArrayList<StepId>();
        var step = study.steps().getFirst();
        way.add(step.id());
        while (!step.choices().isEmpty()) {
            Choice choice = step.choices().get(way.size() == 1 ? first : 0);
            way.add(choice.leadsTo());
            step = study.step(choice.leadsTo()).orElseThrow();
        }
        return way;
    }

    private static List<String> names(List<StepId> way) {
        return way.stream().map(StepId::value).toList();
    }
}
