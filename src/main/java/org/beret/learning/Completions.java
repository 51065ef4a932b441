package org.beret.learning;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.beret.catalogue.Points;
import org.beret.identity.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Completed modules of any person, for listeners and jobs that run without a signed-in person; views use {@link Training}. */
@Component
public class Completions {

    private static final Comparator<Attempt> BY_SCORE =
            Comparator.comparingInt(attempt -> attempt.points().halves());

    private final EnrolmentRepository enrolments;
    private final AttemptRepository attempts;

    Completions(EnrolmentRepository enrolments, AttemptRepository attempts) {
        this.enrolments = enrolments;
        this.attempts = attempts;
    }

    /** The completions of a person, with the score of the best whole quiz that was passed, perhaps after critical questions were asked again. */
    @Transactional(readOnly = true)
    public List<Completion> of(PersonId person) {
        var completed = enrolments.findByPerson(person).stream()
                .filter(enrolment -> enrolment.completedAt().isPresent())
                .toList();
        var all = attempts.findOf(completed.stream().map(Enrolment::id).toList());
        var whole = all.stream().filter(Attempt::isPassed).map(Attempt::whole).collect(Collectors.toSet());
        var scored =
                all.stream().filter(attempt -> whole.contains(attempt.id())).toList();
        return completed.stream()
                .map(enrolment -> completion(enrolment, scored))
                .toList();
    }

    private static Completion completion(Enrolment enrolment, List<Attempt> scored) {
        var best = scored.stream()
                .filter(attempt -> attempt.enrolment().equals(enrolment.id()))
                .max(BY_SCORE);
        return new Completion(
                enrolment.module(),
                enrolment.courseVersion().orElseThrow(),
                enrolment.completedAt().orElseThrow(),
                best.map(Attempt::points).orElse(new Points(0, 0)));
    }
}
