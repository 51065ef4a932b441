package org.beret.learning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.QuestionPrompt;

/** An attempt as the person who takes it sees it, in one language: prompts in order and what is stored. No solution. */
public record AttemptSheet(
        AttemptId attempt,
        CourseModule module,
        Optional<Instant> submittedAt,
        List<QuestionPrompt> questions,
        List<StoredAnswer> answers) {}
