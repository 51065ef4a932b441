package org.beret.learning;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.beret.ModuleTest;
import org.beret.Tokens;
import org.beret.catalogue.ChoiceQuestion;
import org.beret.catalogue.Matching;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.Question;
import org.beret.identity.PersonalDataSource;
import org.beret.identity.SignedInPerson;
import org.beret.people.TestPeople;
import org.beret.shared.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the browser is told of an attempt under way says nothing about which answers are right. */
@ModuleTest
class QuizSecrecyModuleTest {

    private static final int ATTEMPTS = 150;

    private static final String MINE = """
            select a.id from learning_attempt a join learning_enrolment e on e.id = a.enrolment_id
            where e.person_id = :person""";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLearning learning;

    @Autowired
    private Attempts attempts;

    @Autowired
    private List<PersonalDataSource> personalData;

    private SignedInPerson trainee;

    @BeforeEach
    void aTrainee() throws Exception {
        trainee = learning.assignedTrainee();
        learning.read(trainee);
    }

    @Test
    void noIdOfTheAuthorIsSent() throws Exception {
        var attempt = learning.startedAttempt(trainee);
        var sent = Stream.of(Language.values())
                .map(language -> sheet(attempt, language).toString())
                .toList();

        var written = learning.questions(trainee, attempt).stream()
                .flatMap(question -> Stream.concat(
                        Stream.of(question.id().value()), parts(question).map(OptionId::value)))
                .map(id -> "\"" + id + "\"")
                .collect(toSet());
        assertThat(sent).allSatisfy(text -> assertThat(text).doesNotContain(written));
    }

    @Test
    void idsAreOfOneLengthUniqueAndOthersInEachAttempt() throws Exception {
        var seen = new ArrayList<String>();
        for (var number = 0; number < 10; number++) {
            seen.addAll(ids(sheet(anotherAttempt(), Language.EN)));
        }

        assertThat(seen).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{20}"));
    }

    @Test
    void idsAndOrderAreTheSameInEveryLanguageAndAtEachLook() throws Exception {
        var attempt = learning.startedAttempt(trainee);
        var english = ids(sheet(attempt, Language.EN));

        assertThat(Language.values())
                .allSatisfy(
                        language -> assertThat(ids(sheet(attempt, language))).isEqualTo(english));
    }

    /** Whoever guesses by a place, in the list or among the ids, is right as often as by chance. */
    @Test
    void neitherPlaceNorIdTellsTheRightOption() throws Exception {
        var guesses = new Guesses();
        for (var number = 0; number < ATTEMPTS; number++) {
            var attempt = anotherAttempt();
            var ids = learning.promptIds(trainee, attempt);
            var questions = learning.questions(trainee, attempt);
            var shown = sheet(attempt, Language.EN).path("questions");
            for (var place = 0; place < questions.size(); place++) {
                guesses.at(
                        questions.get(place),
                        ids,
                        idsOf(shown.path(place).path("options")),
                        idsOf(shown.path(place).path("responses")));
            }
        }

        guesses.areAsGoodAsChance();
    }

    @Test
    void anAnswerIsAcknowledgedInTheSameWayWhateverItIs() throws Exception {
        var attempt = learning.startedAttempt(trainee);
        var ids = learning.promptIds(trainee, attempt);
        var question = learning.questions(trainee, attempt).stream()
                .filter(asked -> asked instanceof ChoiceQuestion choice && !choice.severalChoices())
                .findFirst()
                .orElseThrow();

        var lengths = new ArrayList<Integer>();
        for (var option : question.options()) {
            var answer = send(attempt, ids.of(question.id()), lengths.size() + 1, ids.of(question.id(), option.id()));
            lengths.add(answer.replaceFirst("\"savedAt\":\"[^\"]*\"", "").length());
        }
        assertThat(lengths).hasSameSizeAs(question.options());
        assertThat(Set.copyOf(lengths)).hasSize(1);
    }

    /** Otherwise ids could be tried until one is taken. */
    @Test
    void theAuthorsIdsAreUnknownInAnAttemptWithItsOwn() throws Exception {
        var attempt = learning.startedAttempt(trainee);
        var question = learning.questions(trainee, attempt).getFirst();
        var ids = learning.promptIds(trainee, attempt);
        var right = question.rightAnswer().getFirst().value();

        assertThat(send(attempt, question.id().value(), 1, right)).contains("not-found");
        assertThat(send(attempt, ids.of(question.id()), 1, right)).contains("invalid-answer");
    }

    @Test
    void anAttemptThatBrowsersKnowByTheAuthorsIdsGoesOnWithThem() throws Exception {
        var attempt = learning.startedAttempt(trainee);
        jdbc.sql("update learning_attempt set opaque_ids = false where id = :attempt")
                .param("attempt", attempt.value())
                .update();
        var questions = learning.questions(trainee, attempt);

        for (var question : questions) {
            var right = question.rightAnswer().stream().map(OptionId::value).toArray(String[]::new);
            assertThat(send(attempt, question.id().value(), 1, right)).contains("\"accepted\":true", "\"" + right[0]);
        }
        submit(attempt);

        assertThat(jdbc.sql("select right_count from learning_attempt where id = :attempt")
                        .param("attempt", attempt.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(questions.size());
    }

    @Test
    void answersAreStoredByTheAuthorsIds() throws Exception {
        var attempt = learning.startedAttempt(trainee);
        var ids = learning.promptIds(trainee, attempt);
        var questions = learning.questions(trainee, attempt);
        for (var question : questions) {
            send(
                    attempt,
                    ids.of(question.id()),
                    1,
                    ids.of(question, question.rightAnswer()).toArray(String[]::new));
        }

        var stored = new HashMap<String, String>();
        jdbc.sql("select question_id, choice from learning_answer where attempt_id = :attempt")
                .param("attempt", attempt.value())
                .query(row -> {
                    stored.put(row.getString("question_id"), row.getString("choice"));
                });
        assertThat(stored).hasSameSizeAs(questions);
        assertThat(questions)
                .allSatisfy(question -> assertThat(stored)
                        .containsEntry(
                                question.id().value(),
                                String.join(
                                        ",",
                                        question.rightAnswer().stream()
                                                .map(OptionId::value)
                                                .toList())));
    }

    @Test
    void onesOwnFileHasNoAnswersOfAnAttemptUnderWay() throws Exception {
        var attempt = learning.startedAttempt(trainee);
        var ids = learning.promptIds(trainee, attempt);
        var question = learning.questions(trainee, attempt).getFirst();
        send(
                attempt,
                ids.of(question.id()),
                1,
                ids.of(question, question.rightAnswer()).toArray(String[]::new));

        assertThat(ownFile()).isEmpty();
        submit(attempt);
        assertThat(ownFile()).hasSize(1);
    }

    private List<Map<String, @Nullable Object>> ownFile() {
        return personalData.stream()
                .filter(source -> source.section().equals("answers"))
                .flatMap(source -> source.export(trainee.id()).stream())
                .toList();
    }

    /** Questions, options and responses. */
    private static Stream<OptionId> parts(Question question) {
        var options = question.options().stream().map(Question.Option::id);
        return question instanceof Matching matching
                ? Stream.concat(options, matching.responses().stream().map(Matching.Response::id))
                : options;
    }

    private static List<String> ids(JsonNode sheet) {
        return sheet.path("questions")
                .valueStream()
                .flatMap(question -> Stream.of(
                                List.of(question.path("id").stringValue()),
                                idsOf(question.path("options")),
                                idsOf(question.path("responses")))
                        .flatMap(List::stream))
                .toList();
    }

    private static List<String> idsOf(JsonNode choices) {
        return choices.valueStream()
                .map(choice -> choice.path("id").stringValue())
                .toList();
    }

    /** A draw of its own, as if the one before had never been. */
    private AttemptId anotherAttempt() throws Exception {
        jdbc.sql("delete from learning_answer where attempt_id in (" + MINE + ")")
                .param("person", trainee.id().value())
                .update();
        jdbc.sql("delete from learning_attempt where id in (" + MINE + ")")
                .param("person", trainee.id().value())
                .update();
        return people.as(trainee, () -> attempts.start(learning.module().id()));
    }

    private JsonNode sheet(AttemptId attempt, Language language) {
        var result = mvc.get()
                .uri("/api/attempts/{id}?lang={lang}", attempt, language.code())
                .with(user(trainee))
                .exchange();
        assertThat(result).hasStatusOk();
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    private String send(AttemptId attempt, String question, long revision, String... options) throws Exception {
        return mvc.post()
                .uri("/api/attempts/{id}/answers", attempt)
                .with(user(trainee))
                .with(Tokens.ofQuizRunner())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(
                        Map.of("question", question, "revision", revision, "options", List.of(options))))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private void submit(AttemptId attempt) {
        assertThat(mvc.post()
                        .uri("/api/attempts/{id}/submission", attempt)
                        .with(user(trainee))
                        .with(Tokens.ofQuizRunner()))
                .hasStatusOk();
    }
}
