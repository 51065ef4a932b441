package org.beret.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.CourseVersion;
import org.beret.catalogue.ModuleId;
import org.beret.catalogue.PromptIds;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.SqlValues;
import org.beret.shared.UnknownId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds attempts of the signed-in person; any other attempt is unknown. */
@Component
class AttemptAccess {

    private static final String CONTEXT = """
            select e.id, e.module_id, e.course_version, e.course_digest, a.seed, a.opaque_ids,
                exists (select 1 from learning_attempt_time t where t.attempt_id = a.id) as timed
            from learning_attempt a join learning_enrolment e on e.id = a.enrolment_id
            where a.id = :attempt and e.person_id = :person""";

    private final JdbcClient jdbc;
    private final AttemptRepository attempts;
    private final LearnedModules modules;
    private final CurrentPerson currentPerson;

    AttemptAccess(JdbcClient jdbc, AttemptRepository attempts, LearnedModules modules, CurrentPerson currentPerson) {
        this.jdbc = jdbc;
        this.attempts = attempts;
        this.modules = modules;
        this.currentPerson = currentPerson;
    }

    Attempt find(AttemptId id) {
        return find(id, currentPerson.require().id());
    }

    /** The same for whoever acts for this person when they are not there. */
    Attempt find(AttemptId id, PersonId person) {
        return attempts.findOf(id, person).orElseThrow(() -> new UnknownId(id));
    }

    /**
     * What an attempt belongs to.
     *
     * @param module in the version that the person learns
     * @param ids by which browsers know what it asks
     * @param timed whether it ends some time
     */
    record AttemptContext(
            AttemptId attempt, EnrolmentId enrolment, CourseModule module, PromptIds ids, boolean timed) {}

    /**
     * The enrolment and module of an attempt. Plain SQL, because it is asked with every answer, and because a submission must not
     * load the enrolment before it has locked it.
     *
     * @throws BusinessRuleViolation if the version that was begun cannot be read any more
     */
    AttemptContext contextOf(AttemptId id) {
        return contextOf(id, currentPerson.require().id());
    }

    /** The same for whoever acts for this person when they are not there. */
    AttemptContext contextOf(AttemptId id, PersonId person) {
        return jdbc.sql(CONTEXT)
                .param("attempt", id.value())
                .param("person", person.value())
                .query(AttemptAccess::started)
                .optional()
                .flatMap(started -> modules.attempted(started.module(), started.version())
                        .map(module ->
                                new AttemptContext(id, started.enrolment(), module, started.ids(), started.timed())))
                .orElseThrow(() -> new UnknownId(id));
    }

    private record Started(
            EnrolmentId enrolment, ModuleId module, Optional<CourseVersion> version, PromptIds ids, boolean timed) {}

    private static Started started(ResultSet row, int number) throws SQLException {
        var version = Optional.ofNullable(row.getString("course_version"));
        var digest = row.getString("course_digest");
        return new Started(
                new EnrolmentId(SqlValues.uuid(row, "id")),
                new ModuleId(row.getString("module_id")),
                version.map(text -> new CourseVersion(text, digest)),
                Attempt.promptIds(row.getBoolean("opaque_ids"), row.getLong("seed")),
                row.getBoolean("timed"));
    }

    /** The enrolment of an attempt as an entity. */
    Enrolment enrolmentOf(AttemptId id) {
        return attempts.findEnrolmentOf(id, currentPerson.require().id()).orElseThrow(() -> new UnknownId(id));
    }
}
