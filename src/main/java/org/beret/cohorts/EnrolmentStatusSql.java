package org.beret.cohorts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.beret.catalogue.CourseCatalogue;
import org.springframework.stereotype.Component;

/**
 * SQL conditions for the status of an enrolment {@code e}, and for members {@code p} of a cohort whom no letter reaches. Screens of
 * a centre ask them of thousands of people at once, so they are counted where the rows are; what may be done about them is
 * decided in learning.
 */
@Component
class EnrolmentStatusSql {

    /** No letter reaches member {@code p}, who has not begun anything either. */
    static final String UNREACHED = """
            (p.email is null and not exists (select 1 from learning_enrolment_view u
                where u.person_id = p.person_id and u.started_at is not null))""";

    /** A letter to member {@code p} failed in the last two weeks, and they have not seen the reminder on their screen. */
    static final String UNDELIVERED = """
            exists (select 1 from cohorts_reminder u
                where u.person_id = p.person_id and u.mail_state = 'FAILED' and u.understood_at is null
                and u.reminded_on > :recently)""";

    private static final int RECENT_DAYS = 14;

    private final String attemptsAllowed;
    private final Map<String, Object> limits = new HashMap<>();

    EnrolmentStatusSql(CourseCatalogue catalogue) {
        catalogue.modules().forEach(module -> {
            limits.put("module" + limits.size() / 2, module.id().value());
            limits.put("limit" + limits.size() / 2, module.quiz().attempts());
        });
        // A module that is taught no longer has no quiz to be stuck at.
        this.attemptsAllowed = IntStream.range(0, limits.size() / 2)
                .mapToObj(number -> "when :module%d then :limit%d".formatted(number, number))
                .collect(Collectors.joining(" ", "case e.module_id ", " else 1000 end"));
    }

    /** Not completed, and the due day is over. */
    String late() {
        return "(e.completed_at is null and e.due_on < :today)";
    }

    /** All attempts are submitted and none passed, and the centre has allowed no more. */
    String stuck() {
        return """
                (e.completed_at is null and e.started_at is not null
                and exists (select 1 from learning_attempt_view a where a.enrolment_id = e.id)
                and not exists (select 1 from learning_attempt_view a
                    where a.enrolment_id = e.id and (a.submitted_at is null or a.passed))
                and (select count(*) from learning_attempt_view a where a.enrolment_id = e.id)
                    >= cast(%s as integer) + (select count(*) from learning_release_view r where r.enrolment_id = e.id))""".formatted(attemptsAllowed);
    }

    /** The parameters of these conditions. */
    Map<String, Object> parameters(LocalDate today) {
        var parameters = new HashMap<>(limits);
        parameters.put("today", today);
        parameters.put("recently", today.minusDays(RECENT_DAYS));
        return parameters;
    }
}
