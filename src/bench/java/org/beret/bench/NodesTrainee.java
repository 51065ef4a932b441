package org.beret.bench;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A trainee who answers, repeats what was not acknowledged, remembers what was, and in the end answers rightly and submits. */
final class NodesTrainee {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PAUSE_MILLIS = 2_000;
    /** Later than any answer before. */
    private static final int LAST_REVISION = 1_000_000;

    private final Visitor visitor;
    private final PatientCalls calls;
    private final String attempt;
    private final List<JsonNode> questions;
    private final JsonNode rightAnswers;
    private final Map<String, String> last = new HashMap<>();
    private int acknowledged;
    private int wrong;

    private NodesTrainee(Visitor visitor, String attempt, List<JsonNode> questions, JsonNode rightAnswers) {
        this.visitor = visitor;
        this.calls = new PatientCalls(visitor);
        this.attempt = attempt;
        this.questions = questions;
        this.rightAnswers = rightAnswers;
    }

    /** Signs in; by a line of {@link BenchTrainees}. */
    static NodesTrainee of(URI server, String line) throws IOException, InterruptedException {
        TimeUnit.MILLISECONDS.sleep(1);
        var parts = line.split(" ", 3);
        var visitor = Visitor.signedIn(server, parts[0]);
        var attempt = "/api/attempts/" + parts[1];
        var questions = JSON.readTree(visitor.get(attempt + "?lang=en"))
                .get("questions")
                .valueStream()
                .filter(question -> question.get("form").asString().equals("CHOOSE_ONE"))
                .toList();
        return new NodesTrainee(visitor, attempt, questions, JSON.readTree(parts[2]));
    }

    /** Answers until a time, looks whether all is stored, then answers rightly and submits. */
    Void answerUntil(long end) throws InterruptedException {
        for (var number = 0; System.nanoTime() < end; number++) {
            var question = questions.get(number % questions.size());
            var options = question.get("options");
            var option = options.get(number / questions.size() % options.size())
                    .get("id")
                    .asString();
            answer(question.get("id").asString(), number / questions.size() + 1, List.of(option));
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        compare();
        for (var answer : rightAnswers) {
            var options = answer.get("options").valueStream().map(JsonNode::asString);
            answer(answer.get("question").asString(), LAST_REVISION, options.toList());
        }
        compare();
        calls.until(() -> visitor.post(attempt + "/submission", "{}").contains("submittedAt"));
        return null;
    }

    private void answer(String question, int revision, List<String> options) throws InterruptedException {
        var body = JSON.writeValueAsString(Map.of("question", question, "revision", revision, "options", options));
        calls.until(() -> visitor.post(attempt + "/answers", body).contains("\"accepted\":true"));
        acknowledged++;
        last.put(question, revision + " " + options);
    }

    /** Asks what is stored and counts what is not as it was acknowledged. */
    private void compare() throws InterruptedException {
        calls.until(() -> {
            var stored = new HashMap<String, String>();
            for (var answer : JSON.readTree(visitor.get(attempt + "?lang=en")).get("answers")) {
                var options = answer.get("options").valueStream().map(JsonNode::asString);
                stored.put(
                        answer.get("question").asString(),
                        answer.get("revision").asInt() + " " + options.toList());
            }
            last.forEach((question, answer) -> wrong += answer.equals(stored.get(question)) ? 0 : 1);
            return true;
        });
    }

    int acknowledged() {
        return acknowledged;
    }

    PatientCalls calls() {
        return calls;
    }

    int wrong() {
        return wrong;
    }
}
