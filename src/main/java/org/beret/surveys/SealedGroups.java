package org.beret.surveys;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.beret.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds what people answered to their group for good, and tells averages over whole groups of five in the order of adding. Moving,
 * leaving or erasing a person changes nothing that was told; two looks differ by five people or more, or not at all.
 */
@Component
class SealedGroups {

    private static final String GROUP = "series = :series and group_id = :group and subject = :subject";

    private final JdbcClient jdbc;

    SealedGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two or three values of a person. Idempotent: a person counts once in a series and subject, whatever group they name later. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(Series series, String group, String subject, PersonId person, List<Integer> values) {
        var place = lock(series, group, subject) + 1;
        var added = jdbc.sql("""
                        insert into surveys_result
                            (series, subject, person_id, group_id, place, value_one, value_two, value_three)
                        values (:series, :subject, :person, :group, :place, :one, :two, :three)
                        on conflict do nothing""")
                .params(key(series, group, subject))
                .param("person", person.value())
                .param("place", place)
                .param("one", values.get(0))
                .param("two", values.get(1))
                .param("three", values.size() > 2 ? values.get(2) : null)
                .update();
        if (added == 1) {
            jdbc.sql("update surveys_group set persons = :place where " + GROUP)
                    .params(key(series, group, subject))
                    .param("place", place)
                    .update();
        }
    }

    private int lock(Series series, String group, String subject) {
        jdbc.sql("""
                        insert into surveys_group (series, group_id, subject, persons)
                        values (:series, :group, :subject, 0) on conflict do nothing""").params(key(series, group, subject)).update();
        return jdbc.sql("select persons from surveys_group where " + GROUP + " for update")
                .params(key(series, group, subject))
                .query(Integer.class)
                .single();
    }

    /** By group; groups of fewer than five people are left out. */
    Map<String, Averages> averages(Series series, String subject, int lowest, int highest) {
        var averages = new HashMap<String, Averages>();
        jdbc.sql("""
                        select result.group_id, count(*) as persons, sum(value_one) as one, sum(value_two) as two,
                            sum(value_three) as three
                        from surveys_result result
                        join surveys_group counted on counted.series = result.series
                            and counted.group_id = result.group_id and counted.subject = result.subject
                        where result.series = :series and result.subject = :subject
                        and result.place <= counted.persons - mod(counted.persons, :size)
                        group by result.group_id""")
                .param("series", series.name())
                .param("subject", subject)
                .param("size", Averages.GROUP)
                .query(row -> {
                    var sums = Stream.of(
                                    row.getObject("one", Long.class),
                                    row.getObject("two", Long.class),
                                    row.getObject("three", Long.class))
                            .flatMap(Stream::ofNullable)
                            .toList();
                    averages.put(row.getString("group_id"), Averages.of(row.getLong("persons"), sums, lowest, highest));
                });
        return averages;
    }

    private static Map<String, @Nullable Object> key(Series series, String group, String subject) {
        return Map.of("series", series.name(), "group", group, "subject", subject);
    }
}
