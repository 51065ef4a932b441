package org.beret.learning;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.QuestionPrompt;

/**
 * An attempt as the quiz runner shows it, in one language: the questions in order, without solutions, and the stored answers.
 *
 * @param timeLeft until the deadline, negative after it; empty without a time limit
 */
public record OpenAttempt(
        AttemptId attempt,
        CourseModule module,
        Optional<Instant> submittedAt,
        Optional<Duration> timeLeft,
        List<QuestionPrompt> questions,
        List<StoredAnswer> answers) {}
