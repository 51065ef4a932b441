package org.beret.learning;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.Objective;
import org.beret.learning.AttemptResult.ByObjective;
import org.beret.learning.AttemptResult.Reviewed;
import org.beret.shared.UnknownId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Results of submitted attempts for the trainee who made them: score, review of the answers, what to read again. */
@Service
@PreAuthorize("denyAll()")
@Transactional(readOnly = true)
public class Results {

    private final AttemptAccess access;
    private final AnswerRows answers;
    private final Standings standings;
    private final Clock clock;

    Results(AttemptAccess access, AnswerRows answers, Standings standings, Clock clock) {
        this.access = access;
        this.answers = answers;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * The result of a submitted attempt.
     *
     * @throws UnknownId if the attempt is not the signed-in trainee's or is still under way
     */
    @PreAuthorize("hasRole('TRAINEE')")
    public AttemptResult of(AttemptId id) {
        var attempt = access.find(id);
        if (!attempt.isSubmitted()) {
            throw new UnknownId(id);
        }
        var standing = standings.of(access.enrolmentOf(id)).orElseThrow(() -> new UnknownId(id));
        var module = standing.module();
        var rows = answers.of(id);
        var score = Score.of(module, attempt, rows);
        return new AttemptResult(
                id,
                module,
                attempt.points(),
                attempt.pointsToPass(module.quiz()),
                attempt.isPassed(),
                askedAgain(standing, id),
                objectives(module, score),
                rows.stream().map(row -> reviewed(module, row, attempt, score)).toList(),
                standing.quiz(clock.instant()),
                standing.history());
    }

    private static List<Objective> askedAgain(Standing standing, AttemptId id) {
        var again = standing.askedAgain(id);
        return standing.module().objectives().stream()
                .filter(objective -> again.contains(objective.id()))
                .toList();
    }

    private static List<ByObjective> objectives(CourseModule module, Score score) {
        return module.objectives().stream()
                .flatMap(objective -> Optional.ofNullable(score.byObjective().get(objective.id()))
                        .filter(part -> part.most() > 0)
                        .map(part -> new ByObjective(objective, part))
                        .stream())
                .toList();
    }

    private static Reviewed reviewed(CourseModule module, AnswerRows.Row row, Attempt attempt, Score score) {
        var question = row.questionIn(module);
        return new Reviewed(
                question,
                QuizDraw.arrangement(question, attempt.seed()),
                row.choice(),
                score.rightQuestions().contains(row.question()),
                attempt.countsHalves() && module.quiz().acceptableEarnsHalf() && question.isAcceptable(row.choice()));
    }
}
