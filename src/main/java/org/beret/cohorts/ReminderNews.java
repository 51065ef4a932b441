package org.beret.cohorts;

import java.time.Instant;
import java.util.List;
import org.beret.identity.PersonId;
import org.beret.learning.LearningNavigation;
import org.beret.learning.news.News;
import org.beret.learning.news.TrainingNews;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** That a training centre reminded somebody. */
@Component
class ReminderNews implements TrainingNews {

    private final JdbcClient jdbc;

    ReminderNews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<News> since(PersonId person, Instant moment) {
        return jdbc.sql("""
                        select r.reminded_at, c.name from cohorts_reminder r join people_centre_view c on c.id = r.centre_id
                        where r.person_id = :person and r.reminded_at > :moment""")
                .param("person", person.value())
                .param("moment", SqlValues.timestamp(moment))
                .query((row, _) -> {
                    var centre = row.getString("name");
                    return new News(
                            SqlValues.instant(row, "reminded_at"),
                            "news.reminded",
                            _ -> centre,
                            LearningNavigation.MY_TRAINING);
                })
                .list();
    }
}
