package org.beret.learning.pocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.beret.ModuleTest;
import org.beret.Tokens;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.LessonId;
import org.beret.identity.SignedInPerson;
import org.beret.learning.AssignedModule;
import org.beret.learning.EnrolmentState;
import org.beret.learning.TestLearning;
import org.beret.learning.Training;
import org.beret.people.TestPeople;
import org.beret.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a device is given to keep, and what it tells of lessons that were read there. */
@ModuleTest
class KeptModuleTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLearning learning;

    @Autowired
    private Training training;

    private SignedInPerson trainee;
    private CourseModule module;

    @BeforeEach
    void aTrainee() throws Exception {
        trainee = learning.assignedTrainee();
        module = learning.module();
    }

    @Test
    void itIsGivenInTheLanguagesWantedAndOnlyWhenItIsAnother() throws Exception {
        var bundle = body(get(trainee, "?lang=en&lang=fr"));

        assertThat(bundle.get("texts").propertyNames()).containsExactlyInAnyOrder("en", "fr");
        var lesson = module.lessons().getFirst();
        var french = bundle.get("texts").get("fr").get("lessons").get(0);
        assertThat(french.get("html").asString())
                .isEqualTo(lesson.in(Language.FR).html());
        var version = bundle.get("version").asString();
        assertThat(body(get(trainee, "?lang=en&have=" + version)).get("texts").isNull())
                .isTrue();
        assertThat(bundle.toString())
                .as("keys of questions, and who reads")
                .doesNotContain("\"questions\"", "\"options\"", trainee.getUsername());
    }

    @Test
    void itIsGivenToWhomItIsAssignedAlone() {
        var other = people.trainee(people.centre("SN"));

        assertThat(get(other, "?lang=en")).hasStatus(404);
        assertThat(mvc.get().uri(address() + "?lang=en")).hasStatus(401);
        assertThat(post(other, Map.of("read", List.of()))).hasStatus(404);
        assertThat(get(people.staff(people.centre("SN")), "?lang=en")).hasStatus(403);
        assertThat(get(trainee, "?lang=en")).hasStatusOk();
    }

    @Test
    void readingsStartTheModuleAndMaySafelyBeSentTwice() throws Exception {
        var lesson = module.lessons().getFirst().id();
        var sent = Map.of("read", List.of(reading(lesson, Duration.ofDays(2)), reading("no-such", Duration.ZERO)));

        assertThat(post(trainee, sent)).hasStatusOk();
        assertThat(post(trainee, sent)).hasStatusOk();

        assertThat(mine().read()).containsExactly(lesson);
        assertThat(mine().state()).isEqualTo(EnrolmentState.IN_PROGRESS);
        assertThat(post(trainee, Map.of())).hasStatus(400);
    }

    @Test
    void whatWasReadBeforeAFailedAttemptIsNotReadAgainByIt() throws Exception {
        learning.submittedAttempt(trainee, 0);
        var again = mine().readAgain();
        assertThat(again).isNotEmpty();

        assertThat(post(trainee, readings(again, Duration.ofHours(1)))).hasStatusOk();
        assertThat(mine().readAgain()).isEqualTo(again);

        assertThat(post(trainee, readings(again, Duration.ofDays(-1)))).hasStatusOk();
        assertThat(mine().readAgain()).isEmpty();
    }

    @Test
    void theQuizUnderWayIsGivenAlongWithWhatWasAnsweredAndWithoutASolution() throws Exception {
        assertThat(body(get(trainee, "/quiz?lang=en")).get("attempt").isNull()).isTrue();
        var attempt = learning.startedAttempt(trainee);

        var begun = body(get(trainee, "/quiz?lang=en&lang=fr"));

        assertThat(begun.get("attempt").asString()).isEqualTo(attempt.toString());
        assertThat(begun.get("sheets").propertyNames()).containsExactlyInAnyOrder("en", "fr");
        assertThat(begun.get("sheets").get("fr").get("questions")).isNotEmpty();
        assertThat(begun.get("sheets").get("fr").get("answers")).isNotEmpty();
        assertThat(begun.toString()).doesNotContain("\"feedback\"", "\"key\"", "\"right\"", "\"points\"");
        var other = people.trainee(people.centre("SN"));
        assertThat(get(other, "/quiz?lang=en")).hasStatus(404);
        assertThat(mvc.get().uri(address() + "/quiz?lang=en")).hasStatus(401);
    }

    @Test
    void whoWantsItKeepsByItselfWhatIsStillToBeLearned() throws Exception {
        var listed = body(mvc.get().uri("/api/kept").with(user(trainee)).exchange());

        assertThat(listed.get("modules")).hasSize(1);
        var only = listed.get("modules").get(0);
        assertThat(only.get("module").asString()).isEqualTo(module.id().value());
        assertThat(only.get("version").asString())
                .isEqualTo(body(get(trainee, "?lang=en")).get("version").asString());

        learning.complete(trainee);
        assertThat(body(mvc.get().uri("/api/kept").with(user(trainee)).exchange())
                        .get("modules"))
                .isEmpty();
        assertThat(mvc.get().uri("/api/kept")).hasStatus(401);
        assertThat(mvc.get().uri("/api/kept").with(user(people.staff(people.centre("SN")))))
                .hasStatus(403);
    }

    private static Map<String, Object> readings(Collection<LessonId> lessons, Duration ago) {
        return Map.of(
                "read", lessons.stream().map(lesson -> reading(lesson, ago)).toList());
    }

    private static Map<String, Object> reading(Object lesson, Duration ago) {
        return Map.of("lesson", lesson.toString(), "ago", ago.toMillis());
    }

    private AssignedModule mine() throws Exception {
        return people.as(trainee, () -> training.mine(module.id()));
    }

    private String address() {
        return "/api/kept/" + module.id();
    }

    private MvcTestResult get(SignedInPerson person, String query) {
        return mvc.get().uri(address() + query).with(user(person)).exchange();
    }

    private MvcTestResult post(SignedInPerson person, Object body) {
        return mvc.post()
                .uri(address() + "/readings")
                .with(user(person))
                .with(Tokens.ofQuizRunner())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .exchange();
    }

    private JsonNode body(MvcTestResult result) throws Exception {
        return json.readTree(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
