package org.beret.learning;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.QuestionPrompt;

/**
 * An attempt as the person who takes it sees it, in one language: prompts in order and what is stored. No solution.
 *
 * @param timeLeft until the attempt ends, negative if it has; none if it may take any time
 */
public record OpenAttempt(
        AttemptId attempt,
        CourseModule module,
        Optional<Instant> submittedAt,
        Optional<Duration> timeLeft,
        List<QuestionPrompt> questions,
        List<StoredAnswer> answers) {}
