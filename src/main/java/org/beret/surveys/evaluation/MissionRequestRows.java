package org.beret.surveys.evaluation;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beret.catalogue.Course;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.CourseVersion;
import org.beret.identity.PersonId;
import org.beret.letters.LetterState;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of who was asked in mission, and of who does not want to be. */
@Component
class MissionRequestRows {

    private static final int ROUND = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    MissionRequestRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A person to ask.
     *
     * @param topic the course in the revision that they learned last
     */
    record Due(PersonId person, boolean hasAddress, Topic topic, LocalDate departedOn) {}

    /** Who left within a span of days, has completed every core module of the course, and was not asked since a day before it. */
    List<Due> due(Course course, LocalDate after, LocalDate until, LocalDate notAskedSince) {
        var core = TopicCourses.core(course).map(CourseModule::id).toList();
        return jdbc.sql("""
                        select d.person_id, p.email, d.departure_on,
                            (select e.course_version from learning_active_enrolment_view e where e.person_id = d.person_id
                                and e.completed_at is not null and e.module_id in (:core)
                                order by e.completed_at desc, e.module_id limit 1) as course_version
                        from cohorts_latest_departure_view d join people_trainee_view p on p.id = d.person_id and not p.suspended
                        where d.departure_on > :after and d.departure_on <= :until
                        and not exists (select 1 from surveys_mission_refusal r where r.person_id = d.person_id)
                        and not exists (select 1 from surveys_mission_request r where r.person_id = d.person_id
                            and r.course_id = :course and r.departed_on > :since)
                        and (select count(distinct e.module_id) from learning_active_enrolment_view e where e.person_id = d.person_id
                            and e.completed_at is not null and e.module_id in (:core)) = :modules
                        order by d.departure_on, d.person_id limit :round""")
                .param("core", core.stream().map(Object::toString).toList())
                .param("modules", core.size())
                .param("course", course.id().value())
                .param("after", after)
                .param("until", until)
                .param("since", notAskedSince)
                .param("round", ROUND)
                .query((row, _) -> new Due(
                        new PersonId(SqlValues.uuid(row, "person_id")),
                        row.getString("email") != null,
                        new Topic(
                                Topic.Occasion.MISSION,
                                course.id().value(),
                                new CourseVersion(row.getString("course_version"), "").revision()),
                        row.getObject("departure_on", LocalDate.class)))
                .list();
    }

    /** Does nothing if another node was faster. */
    void add(Due due, LetterState letter) {
        jdbc.sql("""
                        insert into surveys_mission_request (id, person_id, course_id, course_revision, departed_on,
                            requested_at, mail_state, mail_attempts, mail_due_at)
                        values (:id, :person, :course, :revision, :departed, :now, :mail, 0, :now)
                        on conflict do nothing""")
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("person", due.person().value())
                .param("course", due.topic().subject())
                .param("revision", due.topic().revision())
                .param("departed", due.departedOn())
                .param("now", SqlValues.timestamp(clock.instant()))
                .param("mail", letter.name())
                .update();
    }

    /** What a request asks about. */
    Optional<Topic> topic(UUID request) {
        return jdbc.sql("select course_id, course_revision from surveys_mission_request where id = :id")
                .param("id", request)
                .query((row, _) -> topic(row.getString("course_id"), row.getString("course_revision")))
                .optional();
    }

    /** What a person is asked about last. */
    Optional<Topic> latest(PersonId person) {
        return jdbc.sql("""
                        select course_id, course_revision from surveys_mission_request where person_id = :person
                        order by requested_at desc, id desc limit 1""")
                .param("person", person.value())
                .query((row, _) -> topic(row.getString("course_id"), row.getString("course_revision")))
                .optional();
    }

    boolean refuses(PersonId person) {
        return jdbc.sql("select count(*) from surveys_mission_refusal where person_id = :person")
                        .param("person", person.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Idempotent. */
    void refuse(PersonId person) {
        jdbc.sql(
                        "insert into surveys_mission_refusal (person_id, refused_at) values (:person, :now) on conflict do nothing")
                .param("person", person.value())
                .param("now", SqlValues.timestamp(clock.instant()))
                .update();
    }

    /** Idempotent. */
    void allow(PersonId person) {
        jdbc.sql("delete from surveys_mission_refusal where person_id = :person")
                .param("person", person.value())
                .update();
    }

    private static Topic topic(String course, String revision) {
        return new Topic(Topic.Occasion.MISSION, course, revision);
    }
}
