package org.beret.demonstration;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.beret.catalogue.CaseStudy;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.Lesson;
import org.beret.catalogue.StepId;
import org.beret.identity.PersonId;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ways of demonstration trainees through cases, so that a training centre has something to talk about. */
@Component
@Profile("demo")
class DemonstrationCases {

    private final JdbcClient jdbc;
    private final Clock clock;

    DemonstrationCases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Comes to an end of the case, if the lesson is one; always the same for the same person. */
    void end(CourseModule module, Lesson lesson, PersonId person) {
        lesson.caseStudy()
                .ifPresent(study -> jdbc.sql("""
                                insert into learning_case_way
                                    (enrolment_id, lesson_id, course_revision, way, origin, ended_at)
                                select id, :lesson, :revision, :way, origin, :now from learning_enrolment
                                where person_id = :person and module_id = :module and superseded_at is null
                                on conflict do nothing""")
                        .param("lesson", lesson.id().value())
                        .param("revision", module.version().revision())
                        .param("way", way(study, person))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("person", person.value())
                        .param("module", module.id().value())
                        .update());
    }

    /** Every third person takes another choice than the first. */
    private static String way(CaseStudy study, PersonId person) {
        var way = new ArrayList<StepId>();
        var step = study.steps().getFirst();
        way.add(step.id());
        while (!step.choices().isEmpty()) {
            var other = Math.floorMod(person.value().hashCode() + way.size(), 3) == 0;
            var choice = step.choices().get(other ? step.choices().size() - 1 : 0);
            way.add(choice.leadsTo());
            step = study.step(choice.leadsTo()).orElseThrow();
        }
        return way.stream().map(StepId::value).collect(Collectors.joining(","));
    }
}
