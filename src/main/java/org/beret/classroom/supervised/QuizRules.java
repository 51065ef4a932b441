package org.beret.classroom.supervised;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beret.catalogue.CourseCatalogue;
import org.beret.cohorts.CohortId;
import org.beret.identity.CentreTime;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.NeedsConfirmation;
import org.beret.shared.UnknownId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Validates when and about what a supervised quiz is: to come, at a time that there is, of a module that somebody has to learn. */
@Component
class QuizRules {

    /** A typing error in the year is further away. */
    private static final int FARTHEST_DAYS = 730;

    private final CourseCatalogue catalogue;
    private final CentreTime time;
    private final JdbcClient jdbc;
    private final Clock clock;

    QuizRules(CourseCatalogue catalogue, CentreTime time, JdbcClient jdbc, Clock clock) {
        this.catalogue = catalogue;
        this.time = time;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Refuses what cannot be meant, and asks about what is unusual.
     *
     * @param before as it is planned so far; a time that stays is not asked about again
     * @param others of the same cohort
     * @throws UnknownId if nobody teaches the module
     * @throws BusinessRuleViolation if the time is over, far away, or left out by the clock on the wall
     * @throws NeedsConfirmation if it is beside another, or nobody of the cohort learns the module, and nobody has said that this is meant
     */
    void check(
            CohortId cohort,
            QuizDetails wanted,
            Optional<SupervisedQuiz> before,
            List<SupervisedQuiz> others,
            boolean sure) {
        if (catalogue.module(wanted.module()).isEmpty()) {
            throw new UnknownId(wanted.module());
        }
        var doubts = new ArrayList<BusinessRuleViolation>();
        if (before.filter(quiz -> quiz.isAt(wanted.time())).isEmpty()) {
            doubts.addAll(checkTime(wanted, others));
        }
        if (learners(cohort, wanted) == 0) {
            doubts.add(new BusinessRuleViolation("supervised.doubt.nobody"));
        }
        if (!sure && !doubts.isEmpty()) {
            throw new NeedsConfirmation(doubts);
        }
    }

    private List<BusinessRuleViolation> checkTime(QuizDetails wanted, List<SupervisedQuiz> others) {
        var zone = time.zone();
        if (Math.abs(ChronoUnit.DAYS.between(time.today(), wanted.time().day())) > FARTHEST_DAYS) {
            throw new BusinessRuleViolation("classroom.refused.far");
        }
        wanted.time().refuseLeftOut(zone);
        if (!wanted.time().ends(zone).isAfter(clock.instant())) {
            throw new BusinessRuleViolation("supervised.refused.past");
        }
        return others.stream()
                        .filter(other -> !other.isOver(clock.instant()))
                        .anyMatch(other -> other.details().time().overlaps(wanted.time(), zone))
                ? List.of(new BusinessRuleViolation("supervised.doubt.overlaps"))
                : List.of();
    }

    /**
     * Refuses to change what people rely on who have begun.
     *
     * @throws BusinessRuleViolation if it would be of another module, or begin later than now
     */
    void checkBegun(SupervisedQuiz quiz, QuizDetails wanted) {
        if (quiz.begun() == 0) {
            return;
        }
        if (!wanted.module().equals(quiz.details().module())
                || wanted.time().begins(quiz.zone()).isAfter(clock.instant())) {
            throw new BusinessRuleViolation("supervised.refused.begun");
        }
    }

    private int learners(CohortId cohort, QuizDetails wanted) {
        return jdbc.sql("""
                        select count(*) from cohorts_member_view m
                        join learning_active_enrolment_view e on e.person_id = m.person_id and e.module_id = :module
                        where m.cohort_id = :cohort""")
                .param("cohort", cohort.value())
                .param("module", wanted.module().value())
                .query(Integer.class)
                .single();
    }
}
