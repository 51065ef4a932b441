package org.beret.learning.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.PromptIds;
import org.beret.catalogue.QuestionPrompt;
import org.beret.catalogue.QuestionPrompt.Form;
import org.beret.learning.AttemptId;
import org.beret.learning.Attempts;
import org.beret.learning.InvalidAnswer;
import org.beret.learning.OpenAttempt;
import org.beret.learning.StoredAnswer;
import org.beret.shared.Language;
import org.beret.shared.ReadingOrder;
import org.beret.shell.ReadingLanguages;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * HTTP API of the quiz runner in the browser. Every call is idempotent; no response contains a solution. Errors are
 * {@code application/problem+json} with a {@code code}, see {@link AttemptEndpointErrors}.
 */
@RestController
@RequestMapping("/api/attempts/{attempt}")
class AttemptEndpoint {

    private final Attempts attempts;
    private final AnswerCounter counter;

    AttemptEndpoint(Attempts attempts, AnswerCounter counter) {
        this.attempts = attempts;
        this.counter = counter;
    }

    @GetMapping
    AttemptJson open(@PathVariable UUID attempt, @RequestParam String lang) {
        var reader = ReadingLanguages.of(Language.ofRequest(lang));
        return AttemptJson.of(attempts.open(new AttemptId(attempt), reader), reader);
    }

    @PostMapping("/answers")
    StoredAnswer.Shown answer(@PathVariable UUID attempt, @RequestBody Sent sent) {
        return counter.count(
                () -> attempts.answer(new AttemptId(attempt), sent.question(), sent.revision(), sent.options()));
    }

    @PostMapping("/time")
    TimeLeft time(@PathVariable UUID attempt, @RequestBody Lost lost) {
        return TimeLeft.of(attempts.connected(new AttemptId(attempt), Duration.ofMillis(lost.lost())));
    }

    @PostMapping("/submission")
    Submitted submit(@PathVariable UUID attempt) {
        return new Submitted(attempts.submit(new AttemptId(attempt)));
    }

    /** An answer as the browser sends it. */
    record Sent(
            @Nullable String question,
            long revision,
            @Nullable List<String> options) {

        @Override
        public String question() {
            if (question == null) {
                throw new InvalidAnswer("The question is missing");
            }
            return question;
        }

        @Override
        public List<String> options() {
            if (options == null) {
                throw new InvalidAnswer("The options are missing");
            }
            return options;
        }
    }

    /** How long the browser had no connection, milliseconds. */
    record Lost(long lost) {}

    /** Milliseconds until the attempt ends, and until it is closed whatever happens; null where it does not. */
    record TimeLeft(@Nullable Long timeLeft, @Nullable Long closesIn) {

        static TimeLeft of(OpenAttempt.TimeLeft left) {
            return new TimeLeft(
                    left.limit().map(Duration::toMillis).orElse(null),
                    left.closing().map(Duration::toMillis).orElse(null));
        }
    }

    record Submitted(Instant submittedAt) {}

    record AttemptJson(
            UUID attempt,
            String title,
            double neededToPass,
            @Nullable Instant submittedAt,
            @Nullable Long timeLeft,
            @Nullable Long closesIn,
            List<Prompt> questions,
            List<StoredAnswer.Shown> answers) {

        static AttemptJson of(OpenAttempt attempt, ReadingOrder reader) {
            var left = TimeLeft.of(attempt.timeLeft());
            return new AttemptJson(
                    attempt.attempt().value(),
                    attempt.module().title().in(reader),
                    attempt.pointsToPass(),
                    attempt.submittedAt().orElse(null),
                    left.timeLeft(),
                    left.closesIn(),
                    attempt.questions().stream()
                            .map(prompt -> Prompt.of(prompt, attempt.ids()))
                            .toList(),
                    attempt.shownAnswers());
        }
    }

    record Prompt(String id, Form form, String stem, List<Choice> options, List<Choice> responses) {

        static Prompt of(QuestionPrompt prompt, PromptIds ids) {
            var id = prompt.id();
            return new Prompt(
                    ids.of(id),
                    prompt.form(),
                    prompt.stem(),
                    choices(prompt.options(), option -> ids.of(id, option)),
                    choices(prompt.responses(), response -> ids.ofResponse(id, response)));
        }

        private static List<Choice> choices(List<QuestionPrompt.Choice> shown, Function<OptionId, String> ids) {
            return shown.stream()
                    .map(choice -> new Choice(ids.apply(choice.id()), choice.text()))
                    .toList();
        }
    }

    record Choice(String id, String text) {}
}
