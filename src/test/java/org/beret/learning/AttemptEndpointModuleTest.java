package org.beret.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beret.ModuleTest;
import org.beret.Tokens;
import org.beret.catalogue.ChoiceQuestion;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.PromptIds;
import org.beret.catalogue.Question;
import org.beret.identity.SignedInPerson;
import org.beret.people.TestPeople;
import org.beret.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ModuleTest
class AttemptEndpointModuleTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AnswerRows answers;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLearning learning;

    private SignedInPerson trainee;
    private AttemptId attempt;
    private ChoiceQuestion question;
    private OptionId option;
    private PromptIds ids;

    @BeforeEach
    void anAttemptUnderWay() throws Exception {
        trainee = learning.assignedTrainee();
        attempt = learning.startedAttempt(trainee);
        question = learning.questions(trainee, attempt).stream()
                .filter(ChoiceQuestion.class::isInstance)
                .map(ChoiceQuestion.class::cast)
                .findFirst()
                .orElseThrow();
        option = question.options().getFirst().id();
        ids = learning.promptIds(trainee, attempt);
    }

    @Test
    void aStrangerGetsAStatusNotAPage() {
        assertThat(mvc.get().uri("/api/attempts/{id}?lang=en", attempt)).hasStatus(401);
        assertThat(mvc.post().uri("/api/attempts/{id}/submission", attempt).with(Tokens.ofQuizRunner()))
                .hasStatus(401);
    }

    @Test
    void whatIsAnsweredIsNeverShownAsAPage() {
        assertThat(sheet("en")).hasStatusOk().hasHeader("Content-Disposition", "attachment; filename=\"api.json\"");
    }

    @Test
    void nothingIsChangedWithoutTheTokenOfTheSession() {
        assertThat(mvc.post()
                        .uri("/api/attempts/{id}/answers", attempt)
                        .with(user(trainee))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body(question, 1, option)))
                .hasStatus(403);
        assertThat(mvc.post().uri("/api/attempts/{id}/submission", attempt).with(user(trainee)))
                .hasStatus(403);
        assertThat(stored().revision()).isZero();
    }

    @Test
    void noOtherRoleTakesAQuiz() {
        var centre = people.centre("SN");
        var others = List.of(people.staff(centre), people.coordinator(), people.administrator());

        assertThat(others).allSatisfy(other -> {
            assertThat(sheet(other, attempt)).hasStatus(403);
            assertThat(send(other, attempt, body(question, 1, option))).hasStatus(403);
            assertThat(submit(other, attempt)).hasStatus(403);
        });
    }

    @Test
    void theAttemptOfAnotherDoesNotExist() throws Exception {
        var other = learning.assignedTrainee();
        var unknown = new AttemptId(UUID.randomUUID());

        assertThat(sheet(other, attempt)).hasStatus(404);
        assertThat(send(other, attempt, body(question, 1, option))).hasStatus(404);
        assertThat(submit(other, attempt)).hasStatus(404);
        assertThat(text(submit(other, attempt)).replace(attempt.toString(), ""))
                .isEqualTo(text(submit(other, unknown)).replace(unknown.toString(), ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-an-id", "0", "%00", "..%3B", "1' or '1'='1"})
    void whatIsNotAnIdDoesNotExist(String id) {
        assertThat(mvc.get()
                        .uri("/api/attempts/" + id.replace(" ", "%20") + "?lang=en")
                        .with(user(trainee)))
                .satisfies(
                        result -> assertThat(result.getResponse().getStatus()).isBetween(400, 404));
    }

    @Test
    void whatWasBegunWithAVersionThatCannotBeReadIsNeitherAskedNorScoredByAnother() throws Exception {
        jdbc.sql("update learning_enrolment set course_version = '9.0.0' where person_id = :person")
                .param("person", trainee.id().value())
                .update();

        assertRefused(sheet(trainee, attempt), 409, "rule");
        assertRefused(send(trainee, attempt, body(question, 1, option)), 409, "rule");
        assertRefused(submit(trainee, attempt), 409, "rule");
        assertThat(jdbc.sql("select course_version from learning_enrolment where person_id = :person")
                        .param("person", trainee.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("9.0.0");
    }

    @Test
    void aQuestionThatIsGoneFromItsVersionIsARefusalAndNoFailure() {
        jdbc.sql("update learning_answer set question_id = 'gone' where attempt_id = :attempt and position = 0")
                .param("attempt", attempt.value())
                .update();

        assertRefused(sheet(trainee, attempt), 409, "rule");
        assertRefused(submit(trainee, attempt), 409, "rule");
    }

    @Test
    void anUnknownQuestionDoesNotExist() {
        assertRefused(send("{'question': 'unknown', 'revision': 1, 'options': []}"), 404, "not-found");
    }

    @Test
    void aQuestionThatWasNotDrawnDoesNotExist() throws Exception {
        var drawn = learning.questions(trainee, attempt);
        var other = learning.module().questions().stream()
                .filter(candidate -> !drawn.contains(candidate))
                .findFirst()
                .orElseThrow();

        var result = send(trainee, attempt, body(other, 1, List.of()));

        assertRefused(result, 404, "not-found");
    }

    @Test
    void anAnswerThatTheQuestionCannotTakeIsRefused() {
        assertRefused(
                send("{'question': '" + ids.of(question.id()) + "', 'revision': 1, 'options': ['unknown']}"),
                400,
                "invalid-answer");
        assertRefused(send(trainee, attempt, body(question, 1, List.of(option, option))), 400, "invalid-answer");
        assertThat(stored().revision()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 4_102_444_800_000L, Long.MAX_VALUE})
    void aRevisionOutOfRangeIsRefused(long revision) {
        assertRefused(send(trainee, attempt, body(question, revision, option)), 400, "invalid-answer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "'text'",
                "{}",
                "{",
                "{'question': 'QUESTION', 'revision': 1}",
                "{'question': 'QUESTION', 'options': []}",
                "{'revision': 1, 'options': []}",
                "{'question': null, 'revision': 1, 'options': []}",
                "{'question': 'QUESTION', 'revision': 1, 'options': null}",
                "{'question': 'QUESTION', 'revision': 1, 'options': [null]}",
                "{'question': 'QUESTION', 'revision': 1, 'options': 'OPTION'}",
                "{'question': 'QUESTION', 'revision': 1, 'options': [{'id': 'OPTION'}]}",
                "{'question': 'QUESTION', 'revision': 'one', 'options': []}",
                "{'question': 'QUESTION', 'revision': 99999999999999999999, 'options': []}"
            })
    void whatIsNoAnswerIsRefused(String sent) {
        var result =
                send(sent.replace("QUESTION", ids.of(question.id())).replace("OPTION", ids.of(question.id(), option)));

        assertThat(result).hasStatus(400);
        assertThat(text(result)).doesNotContain("tools.jackson", "org.beret", "Exception");
        assertThat(stored().revision()).isZero();
    }

    @Test
    void anotherKindOfContentIsRefusedAsTheCallersMistake() {
        var result = mvc.post()
                .uri("/api/attempts/{id}/answers", attempt)
                .with(user(trainee))
                .with(Tokens.ofQuizRunner())
                .contentType(MediaType.TEXT_PLAIN)
                .content("hello")
                .exchange();

        assertRefused(result, 415, "unreadable");
    }

    @Test
    void aCallThatAsksForAnotherKindOfContentIsRefusedAsTheCallersMistake() {
        var result = mvc.get()
                .uri("/api/attempts/{id}?lang=en", attempt)
                .with(user(trainee))
                .accept(MediaType.IMAGE_PNG)
                .exchange();

        assertRefused(result, 406, "unreadable");
    }

    @Test
    void aMegabyteIsRefusedSoon() {
        var many = ("\"" + option + "\",").repeat(1_000_000 / (option.value().length() + 3));
        var sent = "{'question': '" + question.id() + "', 'revision': 1, 'options': [" + many + "'" + option + "']}";

        var start = System.nanoTime();
        var result = send(sent);

        assertThat(result).hasStatus(413);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    }

    @Test
    void anAnswerIsStoredAndReturned() throws Exception {
        var result = read(send(trainee, attempt, body(question, 3, option)));

        assertThat(result.path("accepted").booleanValue()).isTrue();
        assertThat(result.path("revision").intValue()).isEqualTo(3);
        assertThat(result.path("savedAt").stringValue()).isNotBlank();
        assertThat(stored().choice()).containsExactly(option);
    }

    @Test
    void everyCallMayBeRepeated() throws Exception {
        var first = read(send(trainee, attempt, body(question, 1, option)));
        var again = read(send(trainee, attempt, body(question, 1, option)));
        assertThat(again).isEqualTo(first);

        var submitted = read(submit(trainee, attempt));
        assertThat(read(submit(trainee, attempt))).isEqualTo(submitted);
    }

    @Test
    void aLateAnswerIsToldWhatIsHeld() throws Exception {
        var newer = question.options().get(1).id();
        send(trainee, attempt, body(question, 2, newer));

        var late = read(send(trainee, attempt, body(question, 1, option)));

        assertThat(late.path("accepted").booleanValue()).isFalse();
        assertThat(late.path("options").values())
                .extracting(JsonNode::stringValue)
                .containsExactly(ids.of(question.id(), newer));
    }

    @Test
    void anAnswerToAClosedAttemptIsAConflictAndChangesNothing() {
        send(trainee, attempt, body(question, 1, option));
        submit(trainee, attempt);
        var other = question.options().get(1).id();

        assertRefused(send(trainee, attempt, body(question, 2, other)), 409, "attempt-closed");
        assertThat(stored().choice()).containsExactly(option);
    }

    @Test
    void nothingThatIsSentBeforeSubmittingCarriesTheSolution() throws Exception {
        var answers = List.of(
                text(sheet(trainee, attempt)),
                text(send(trainee, attempt, body(question, 1, option))),
                text(send("{'question': '" + ids.of(question.id()) + "', 'revision': 2, 'options': ['unknown']}")),
                text(submit(trainee, attempt)),
                text(sheet(trainee, attempt)));

        assertThat(answers.stream()
                        .flatMap(answer -> keys(json.readTree(answer)).stream())
                        .toList())
                .isSubsetOf(
                        // the sheet
                        "attempt",
                        "title",
                        "neededToPass",
                        "submittedAt",
                        "closesIn",
                        "timeLeft",
                        "questions",
                        "answers",
                        // a question, its options and responses
                        "id",
                        "form",
                        "stem",
                        "options",
                        "responses",
                        "text",
                        // a stored answer
                        "question",
                        "revision",
                        "savedAt",
                        "accepted",
                        // a refusal
                        "type",
                        "instance",
                        "status",
                        "detail",
                        "code");
        assertThat(answers)
                .allSatisfy(answer -> assertThat(feedbacks())
                        .noneSatisfy(feedback -> assertThat(answer).contains(json.writeValueAsString(feedback))));
    }

    @Test
    void theSheetSpeaksTheLanguageThatIsAskedForElseEnglish() throws Exception {
        var title = learning.module().title();

        assertThat(title(sheet("fr"))).isEqualTo(title.in(Language.FR));
        assertThat(title(sheet("es"))).isEqualTo(title.in(Language.ES));
        assertThat(title(sheet("tlh"))).isEqualTo(title.in(Language.EN));
        assertRefused(
                mvc.get().uri("/api/attempts/{id}", attempt).with(user(trainee)).exchange(), 400, "unreadable");
    }

    @Test
    void aFailureNobodyExpectedHasANumberAndTellsNothingElse() throws Exception {
        jdbc.sql("update learning_enrolment set course_version = 'gone-secret' where person_id = :person")
                .param("person", trainee.id().value())
                .update();

        var result = sheet(trainee, attempt);

        assertRefused(result, 500, "failed");
        assertThat(read(result).path("incident").stringValue()).matches("[0-9A-V]{8}");
        assertThat(text(result)).doesNotContain("gone-secret", "Exception", "org.beret");
    }

    private MvcTestResult sheet(SignedInPerson person, AttemptId id) {
        return mvc.get()
                .uri("/api/attempts/{id}?lang=en", id)
                .with(user(person))
                .exchange();
    }

    private MvcTestResult sheet(String language) {
        return mvc.get()
                .uri("/api/attempts/{id}?lang={lang}", attempt, language)
                .with(user(trainee))
                .exchange();
    }

    private MvcTestResult send(SignedInPerson person, AttemptId id, String body) {
        return mvc.post()
                .uri("/api/attempts/{id}/answers", id)
                .with(user(person))
                .with(Tokens.ofQuizRunner())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    /** Sends text in which single quotes stand for double ones. */
    private MvcTestResult send(String body) {
        return send(trainee, attempt, body.replace('\'', '"'));
    }

    private MvcTestResult submit(SignedInPerson person, AttemptId id) {
        return mvc.post()
                .uri("/api/attempts/{id}/submission", id)
                .with(user(person))
                .with(Tokens.ofQuizRunner())
                .exchange();
    }

    private String body(Question asked, long revision, OptionId chosen) {
        return body(asked, revision, List.of(chosen));
    }

    private String body(Question asked, long revision, List<OptionId> chosen) {
        var options = chosen.stream().map(part -> ids.of(asked.id(), part)).toList();
        return json.writeValueAsString(
                Map.of("question", ids.of(asked.id()), "revision", revision, "options", options));
    }

    private AnswerRows.Row stored() {
        return answers.find(attempt, question.id()).orElseThrow();
    }

    private void assertRefused(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(read(result).path("code").stringValue()).isEqualTo(code);
    }

    private String title(MvcTestResult result) {
        return read(result).path("title").stringValue();
    }

    private JsonNode read(MvcTestResult result) {
        return json.readTree(text(result));
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Set<String> keys(JsonNode node) {
        var keys = new TreeSet<>(node.propertyNames());
        node.values().forEach(child -> keys.addAll(keys(child)));
        return keys;
    }

    private Set<String> feedbacks() {
        return learning.module().questions().stream()
                .flatMap(asked -> asked.options().stream())
                .map(shown -> shown.feedback().in(Language.EN))
                .collect(Collectors.toSet());
    }
}
