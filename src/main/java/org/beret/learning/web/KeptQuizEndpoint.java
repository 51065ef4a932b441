package org.beret.learning.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beret.catalogue.ModuleId;
import org.beret.learning.AttemptId;
import org.beret.learning.Attempts;
import org.beret.learning.QuizState;
import org.beret.learning.Training;
import org.beret.learning.web.AttemptEndpoint.AttemptJson;
import org.beret.shared.Language;
import org.beret.shell.ReadingLanguages;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** HTTP API of {@code frontend/pocket}: the quiz of a kept module that a trainee has begun, to be answered without a connection. */
@RestController
class KeptQuizEndpoint {

    private final Training training;
    private final Attempts attempts;

    KeptQuizEndpoint(Training training, Attempts attempts) {
        this.training = training;
        this.attempts = attempts;
    }

    /** The attempt that is under way in these languages; none where it is taken under supervision, which stays in its room. */
    @GetMapping("/api/kept/{module}/quiz")
    Begun quiz(@PathVariable String module, @RequestParam List<String> lang) {
        return underWay(new ModuleId(module))
                .map(attempt -> new Begun(attempt.value(), sheets(attempt, lang)))
                .orElse(new Begun(null, Map.of()));
    }

    private Optional<AttemptId> underWay(ModuleId module) {
        return training.mine(module).quiz() instanceof QuizState.UnderWay(var attempt)
                        && !attempts.isSupervised(attempt)
                ? Optional.of(attempt)
                : Optional.empty();
    }

    private Map<String, AttemptJson> sheets(AttemptId attempt, List<String> codes) {
        return codes.stream()
                .map(Language::ofRequest)
                .distinct()
                .collect(Collectors.toMap(Language::code, language -> sheet(attempt, language)));
    }

    private AttemptJson sheet(AttemptId attempt, Language language) {
        var reader = ReadingLanguages.of(language);
        return AttemptJson.of(attempts.open(attempt, reader), reader);
    }

    /** An attempt, by language as {@link AttemptEndpoint} gives it. */
    record Begun(@Nullable UUID attempt, Map<String, AttemptJson> sheets) {}
}
