package org.beret.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.CourseVersion;
import org.beret.catalogue.ModuleId;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.Question;
import org.beret.catalogue.QuestionId;
import org.beret.identity.CurrentPerson;
import org.beret.shared.UnknownId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds attempts and their modules within what belongs to the signed-in person; anything else is unknown. */
@Component
class AttemptAccess {

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
        return attempts.findOf(id, currentPerson.require().id()).orElseThrow(() -> new UnknownId(id));
    }

    /**
     * The module in the version that its person learns. Plain SQL, because it is asked with every answer, and because a
     * submission must not know the enrolment before it holds it.
     */
    CourseModule moduleOf(AttemptId id) {
        return jdbc.sql("""
                        select e.module_id, e.course_version, e.course_digest
                        from learning_attempt a join learning_enrolment e on e.id = a.enrolment_id
                        where a.id = :attempt and e.person_id = :person""")
                .param("attempt", id.value())
                .param("person", currentPerson.require().id().value())
                .query(AttemptAccess::begun)
                .optional()
                .flatMap(begun -> modules.of(begun.module(), begun.version()))
                .orElseThrow(() -> new UnknownId(id));
    }

    /** Plain SQL for the same reason. */
    EnrolmentId enrolmentIdOf(AttemptId id) {
        return jdbc.sql("""
                        select e.id from learning_attempt a join learning_enrolment e on e.id = a.enrolment_id
                        where a.id = :attempt and e.person_id = :person""")
                .param("attempt", id.value())
                .param("person", currentPerson.require().id().value())
                .query((row, _) -> new EnrolmentId(row.getObject("id", UUID.class)))
                .optional()
                .orElseThrow(() -> new UnknownId(id));
    }

    private record Begun(ModuleId module, Optional<CourseVersion> version) {}

    private static Begun begun(ResultSet row, int number) throws SQLException {
        var version = Optional.ofNullable(row.getString("course_version"));
        var digest = row.getString("course_digest");
        return new Begun(
                new ModuleId(row.getString("module_id")), version.map(known -> new CourseVersion(known, digest)));
    }

    Enrolment enrolmentOf(AttemptId id) {
        return attempts.findEnrolmentOf(id, currentPerson.require().id()).orElseThrow(() -> new UnknownId(id));
    }

    static Question question(CourseModule module, QuestionId id) {
        return module.question(id)
                .orElseThrow(() -> new IllegalStateException("Question " + id + " is gone from module " + module.id()));
    }

    static Score score(CourseModule module, List<AnswerRows.Row> rows) {
        var choices = new HashMap<QuestionId, List<OptionId>>();
        rows.forEach(row -> choices.put(row.question(), row.choice()));
        var drawn = rows.stream().map(row -> question(module, row.question())).toList();
        return Score.of(module, drawn, choices);
    }
}
