package org.beret.bench;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A trainee who answers without end, repeats what was not acknowledged, and remembers what was. */
final class NodesTrainee {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PAUSE_MILLIS = 2_000;

    private final Visitor visitor;
    private final String attempt;
    private final List<JsonNode> questions;
    private final Map<String, String> last = new HashMap<>();
    private int acknowledged;
    private int signedOut;
    private int wrong;
    private long longestGap;

    private NodesTrainee(Visitor visitor, String attempt, List<JsonNode> questions) {
        this.visitor = visitor;
        this.attempt = attempt;
        this.questions = questions;
    }

    /** Signs in; by a line of {@link BenchTrainees}. */
    static NodesTrainee of(URI server, String line) throws IOException, InterruptedException {
        TimeUnit.MILLISECONDS.sleep(1);
        var parts = line.split(" ", 2);
        var visitor = Visitor.signedIn(server, parts[0]);
        var attempt = "/api/attempts/" + parts[1];
        var questions = JSON.readTree(visitor.get(attempt + "?lang=en"))
                .get("questions")
                .valueStream()
                .filter(question -> question.get("form").asString().equals("CHOOSE_ONE"))
                .toList();
        return new NodesTrainee(visitor, attempt, questions);
    }

    Void answerUntil(long end) throws IOException, InterruptedException {
        for (var number = 0; System.nanoTime() < end; number++) {
            var question = questions.get(number % questions.size());
            var options = question.get("options");
            var option = options.get(number / questions.size() % options.size())
                    .get("id")
                    .asString();
            answer(question.get("id").asString(), number / questions.size() + 1, option);
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        return null;
    }

    private void answer(String question, int revision, String option) throws IOException, InterruptedException {
        var body = "{\"question\":\"%s\",\"revision\":%d,\"options\":[\"%s\"]}".formatted(question, revision, option);
        var start = System.nanoTime();
        while (!isStored(body)) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS / 8);
        }
        longestGap = Math.max(longestGap, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        acknowledged++;
        last.put(question, revision + " " + option);
    }

    private boolean isStored(String body) throws IOException {
        try {
            return visitor.post(attempt + "/answers", body).contains("\"accepted\":true");
        } catch (IOException cut) {
            visitor.close();
            return false;
        } catch (IllegalStateException refused) {
            if (String.valueOf(refused.getMessage()).contains("status=401")) {
                signedOut++;
            }
            return false;
        }
    }

    /** Asks what is stored and counts what is not as it was acknowledged. */
    void compare() {
        try {
            var stored = new HashMap<String, String>();
            for (var answer : JSON.readTree(visitor.get(attempt + "?lang=en")).get("answers")) {
                stored.put(
                        answer.get("question").asString(),
                        answer.get("revision").asInt() + " "
                                + answer.get("options").get(0).asString());
            }
            last.forEach((question, answer) -> wrong += answer.equals(stored.get(question)) ? 0 : 1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    int acknowledged() {
        return acknowledged;
    }

    int signedOut() {
        return signedOut;
    }

    int wrong() {
        return wrong;
    }

    /** How long an answer took at most, milliseconds. */
    long longestGap() {
        return longestGap;
    }
}
