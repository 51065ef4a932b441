package org.beret.learning.news;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.ModuleId;
import org.beret.identity.PersonId;
import org.beret.learning.LearningNavigation;
import org.beret.shared.ReadingOrder;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Modules that were assigned or withdrawn, and quizzes that may be taken again. */
@Component
class ModuleNews implements TrainingNews {

    private final JdbcClient jdbc;
    private final CourseCatalogue catalogue;

    ModuleNews(JdbcClient jdbc, CourseCatalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    @Override
    public List<News> since(PersonId person, Instant moment) {
        return jdbc.sql("""
                        select module_id, assigned_at as happened_at, 'assigned' as what from learning_enrolment
                        where person_id = :person and superseded_at is null and withdrawn_at is null and assigned_at > :moment
                        union all
                        select module_id, withdrawn_at, 'withdrawn' from learning_enrolment
                        where person_id = :person and superseded_at is null and withdrawn_at > :moment
                        union all
                        select enrolment.module_id, release.released_at, 'released' from learning_release release
                        join learning_enrolment enrolment on enrolment.id = release.enrolment_id
                        where enrolment.person_id = :person and enrolment.superseded_at is null
                            and enrolment.withdrawn_at is null and release.released_at > :moment""")
                .param("person", person.value())
                .param("moment", SqlValues.timestamp(moment))
                .query((row, _) -> {
                    var module = new ModuleId(row.getString("module_id"));
                    return new News(
                            SqlValues.instant(row, "happened_at"),
                            "news." + row.getString("what"),
                            title(module),
                            LearningNavigation.of(module));
                })
                .list();
    }

    private Function<ReadingOrder, String> title(ModuleId module) {
        return reader ->
                catalogue.module(module).map(found -> found.title().in(reader)).orElse(module.value());
    }
}
