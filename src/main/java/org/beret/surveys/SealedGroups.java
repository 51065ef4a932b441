package org.beret.surveys;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.beret.identity.PersonId;
import org.beret.people.Gender;
import org.beret.surveys.ToldApart.Five;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds what people answered to their group for good, and tells averages over whole groups of five in the order of adding. Moving,
 * leaving or erasing a person changes nothing that was told; two looks differ by five people or more, or not at all. Women and men
 * are told apart of as many people as {@link ToldApart} lets, for good as well.
 */
@Component
class SealedGroups {

    private static final String GROUP = "series = :series and group_id = :group and subject = :subject";

    private static final String ALL = "result.place <= counted.persons - mod(counted.persons, 5)";
    private static final String PART = "result.place <= counted.told_apart and result.gender = '%s'";

    private final JdbcClient jdbc;

    SealedGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A person as they are when they answer.
     *
     * @param values two or three
     */
    record Member(PersonId person, Gender gender, List<Integer> values) {}

    /** Idempotent: a person counts once in a series and subject, whatever group they name later. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(Series series, String group, String subject, Member member) {
        var place = lock(series, group, subject) + 1;
        var values = member.values();
        var added = jdbc.sql("""
                        insert into surveys_result (series, subject, person_id, gender, group_id, place,
                            value_one, value_two, value_three)
                        values (:series, :subject, :person, :gender, :group, :place, :one, :two, :three)
                        on conflict do nothing""")
                .params(key(series, group, subject))
                .param("person", member.person().value())
                .param("gender", member.gender().name())
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
            if (place % Averages.GROUP == 0 && ToldApart.isSafe(fivesNotToldApart(key(series, group, subject)))) {
                jdbc.sql("update surveys_group set told_apart = persons where " + GROUP)
                        .params(key(series, group, subject))
                        .update();
            }
        }
    }

    private List<Five> fivesNotToldApart(Map<String, @Nullable Object> key) {
        return jdbc.sql("""
                        select sum(case when gender = 'WOMAN' then 1 else 0 end) as women,
                            sum(case when gender = 'MAN' then 1 else 0 end) as men
                        from surveys_result where place > (select told_apart from surveys_group where %s) and %s
                        group by (place - 1) / 5""".formatted(GROUP, GROUP))
                .params(key)
                .query((row, _) -> new Five(row.getInt("women"), row.getInt("men")))
                .list();
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
    Map<String, Gained> gained(Series series, String subject, int lowest, int highest) {
        var range = new Range(lowest, highest);
        var all = averages(series, subject, ALL, range);
        var women = averages(series, subject, PART.formatted(Gender.WOMAN), range);
        var men = averages(series, subject, PART.formatted(Gender.MAN), range);
        var gained = new HashMap<String, Gained>();
        all.forEach((group, averages) -> gained.put(
                group,
                new Gained(
                        averages,
                        Optional.ofNullable(women.get(group))
                                .flatMap(ofWomen -> Optional.ofNullable(men.get(group))
                                        .map(ofMen -> new Gained.Parts(ofWomen, ofMen))))));
        return gained;
    }

    private record Range(int lowest, int highest) {}

    private Map<String, Averages> averages(Series series, String subject, String who, Range range) {
        var averages = new HashMap<String, Averages>();
        jdbc.sql("""
                        select result.group_id, count(*) as persons, sum(value_one) as one, sum(value_two) as two,
                            sum(value_three) as three
                        from surveys_result result
                        join surveys_group counted on counted.series = result.series
                            and counted.group_id = result.group_id and counted.subject = result.subject
                        where result.series = :series and result.subject = :subject and %s
                        group by result.group_id""".formatted(who))
                .param("series", series.name())
                .param("subject", subject)
                .query(row -> {
                    var sums = Stream.of(
                                    row.getObject("one", Long.class),
                                    row.getObject("two", Long.class),
                                    row.getObject("three", Long.class))
                            .flatMap(Stream::ofNullable)
                            .toList();
                    averages.put(
                            row.getString("group_id"),
                            Averages.of(row.getLong("persons"), sums, range.lowest(), range.highest()));
                });
        return averages;
    }

    private static Map<String, @Nullable Object> key(Series series, String group, String subject) {
        return Map.of("series", series.name(), "group", group, "subject", subject);
    }
}
