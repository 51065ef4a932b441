package org.beret.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many answers a second a crowd of trainees can have stored, over HTTP and with all that a request goes through, beside
 * the bare commits of the same database; and how many lessons it can open. The option {@code -Ddatabase=h2} or {@code postgresql}
 * measures one of the two.
 */
final class Answers {

    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final int ROUNDS = 4;
    private static final double AIM = 1.0 / 3;

    private final Table table = new Table(
            "", "a second", "p50 ms", "p95 ms", "p99 ms", "processor ms: server's", "crowd's", "of bare", "aim");

    private Answers() {}

    public static void main(String[] arguments) throws Exception {
        var wanted = System.getProperty("database", "h2,postgresql");
        var answers = new Answers();
        Machine.print();
        for (var name : wanted.split(",", -1)) {
            try (var scratch = Scratch.make();
                    var database =
                            name.equals("h2") ? Database.h2(scratch.folder()) : Database.postgresql(scratch.folder())) {
                answers.measure(scratch.folder(), database);
            }
        }
        answers.table.print(
                BenchTrainees.CROWD + " trainees, each sending the next answer when the last one is stored");
        System.out.println("Bare: one row changed and committed by as many threads as the pool has connections.");
        System.out.println("The crowd itself runs on the same processors as the server.");
    }

    private void measure(Path folder, Database database) throws Exception {
        var list = folder.resolve("crowd");
        Load answers;
        try (var server = Server.start(
                folder, database, "1g", BenchServer.class.getName(), List.of("--" + BenchTrainees.LIST + "=" + list))) {
            server.await(() -> Files.exists(list));
            var crowd = new ArrayList<Trainee>();
            for (var line : Files.readAllLines(list)) {
                crowd.add(Trainee.of(server, line));
            }
            answers = new Load(crowd, server::processor).warmUp(WARM_UP);
            if (database.isShared()) {
                compareInTurn(database, answers);
            } else {
                answers.run(ROUND.multipliedBy(ROUNDS));
            }
            add(database.name() + ", lessons opened", openLessons(crowd, server), "", "");
        }
        if (!database.isShared()) {
            compareAfterwards(database, answers);
        }
    }

    /** In turn, so that both meet the same neighbours on a machine that is not theirs alone. */
    private void compareInTurn(Database database, Load answers) throws Exception {
        try (var commits = new Commits(database)) {
            commits.load().warmUp(ROUND);
            for (var round = 0; round < ROUNDS; round++) {
                answers.run(ROUND);
                commits.load().run(ROUND);
            }
            add(database, answers.result(), commits.load().result());
        }
    }

    private void compareAfterwards(Database database, Load answers) throws Exception {
        try (var commits = new Commits(database)) {
            commits.load().warmUp(ROUND).run(ROUND.multipliedBy(ROUNDS));
            add(database, answers.result(), commits.load().result());
        }
    }

    private static Load.Result openLessons(List<Trainee> crowd, Server server) throws Exception {
        var lesson = TrainingAddresses.of(crowd.getFirst().visitor).lesson();
        var readers = crowd.stream()
                .map(trainee -> (Load.Step) () -> trainee.visitor.get(lesson))
                .toList();
        return new Load(readers, server::processor)
                .warmUp(ROUND)
                .run(ROUND.multipliedBy(2))
                .result();
    }

    private void add(Database database, Load.Result answers, Load.Result bare) {
        var ratio = answers.perSecond() / bare.perSecond();
        add(database.name() + ", bare commits", bare, "", "");
        add(database.name() + ", answers", answers, percent(ratio), "at least " + percent(AIM));
    }

    private void add(String what, Load.Result result, String ratio, String aim) {
        table.row(
                what,
                (long) result.perSecond(),
                result.median(),
                result.p95(),
                result.p99(),
                millis(result.processor()),
                millis(result.own()),
                ratio,
                aim);
    }

    private static String millis(Duration time) {
        return time.isZero() ? "" : String.format(Locale.ROOT, "%.2f", time.toNanos() / 1e6);
    }

    private static String percent(double part) {
        return Math.round(part * 100) + "%";
    }

    /** A signed-in trainee with a quiz under way, who answers its questions in turn and changes each answer next time. */
    private static final class Trainee implements Load.Step {

        private static final JsonMapper JSON = new JsonMapper();

        private final Visitor visitor;
        private final String address;
        private final List<Question> questions;
        private int sent;

        private record Question(String id, List<String> options) {

            String answer(int revision) {
                return "{\"question\":\"%s\",\"revision\":%d,\"options\":[\"%s\"]}"
                        .formatted(id, revision, options.get(revision % options.size()));
            }
        }

        private Trainee(Visitor visitor, String address, List<Question> questions) {
            this.visitor = visitor;
            this.address = address;
            this.questions = questions;
        }

        static Trainee of(Server server, String line) throws IOException {
            var parts = line.split(" ", 2);
            var visitor = Visitor.signedIn(server.address(), parts[0]);
            var address = "/api/attempts/" + parts[1];
            var sheet = JSON.readTree(visitor.get(address + "?lang=en"));
            var questions = sheet.get("questions")
                    .valueStream()
                    .filter(question -> question.get("form").asString().equals("CHOOSE_ONE"))
                    .map(Trainee::question)
                    .toList();
            return new Trainee(visitor, address + "/answers", questions);
        }

        private static Question question(JsonNode question) {
            var options = question.get("options")
                    .valueStream()
                    .map(option -> option.get("id").asString())
                    .toList();
            return new Question(question.get("id").asString(), options);
        }

        @Override
        public void run() throws IOException {
            var revision = sent / questions.size() + 1;
            var answer =
                    visitor.post(address, questions.get(sent % questions.size()).answer(revision));
            if (!answer.contains("\"accepted\":true")) {
                throw new IllegalStateException("The answer was not stored: " + answer);
            }
            sent++;
        }
    }
}
