package org.beret.learning.news;

import static org.beret.shared.SqlValues.timestamp;

import java.time.Instant;
import java.util.Optional;
import org.beret.identity.PersonId;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When each trainee last looked at what is new. */
@Component
class NewsLooks {

    private final JdbcClient jdbc;

    NewsLooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The looks of a person.
     *
     * @param before the last one of the visit before
     */
    record Looks(Instant last, Instant before) {}

    /** Those of a person; who has never looked begins now. */
    Looks of(PersonId person, Instant now) {
        return find(person, "").orElseGet(() -> {
            begin(person, now);
            return find(person, "").orElseThrow();
        });
    }

    /** Notes a look, and returns the last one of the visit before. */
    Instant look(PersonId person, Instant now) {
        begin(person, now);
        var looks = find(person, " for update").orElseThrow();
        var before = looks.last().plus(NewsFeed.VISIT).isBefore(now) ? looks.last() : looks.before();
        jdbc.sql("""
                        update learning_news_look set last_at = :now, before_at = :before
                        where person_id = :person and last_at < :now""")
                .param("person", person.value())
                .param("now", timestamp(now))
                .param("before", timestamp(before))
                .update();
        return before;
    }

    private void begin(PersonId person, Instant now) {
        jdbc.sql("""
                        insert into learning_news_look (person_id, last_at, before_at) values (:person, :now, :now)
                        on conflict do nothing""")
                .param("person", person.value())
                .param("now", timestamp(now))
                .update();
    }

    private Optional<Looks> find(PersonId person, String lock) {
        return jdbc.sql("select last_at, before_at from learning_news_look where person_id = :person" + lock)
                .param("person", person.value())
                .query((row, _) -> new Looks(SqlValues.instant(row, "last_at"), SqlValues.instant(row, "before_at")))
                .optional();
    }
}
