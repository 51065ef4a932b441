package org.beret.surveys.evaluation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ModuleId;
import org.beret.shared.SqlValues;
import org.beret.surveys.Averages;
import org.beret.surveys.Series;
import org.beret.surveys.evaluation.Evaluation.NamedLesson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * What people said as others are told: of whole groups of five in the order of answering, once nothing of it can change any more. So no
 * two looks differ by fewer than five people, as in {@link org.beret.surveys.Gains}.
 */
@Component
class EvaluationFigures {

    /** What counts already, of one group after the other, with places from 1 in each. */
    private static final String PLACED = """
            select person_id, %1$s as group_id, usefulness, sentence,
                row_number() over (partition by %1$s order by given_at, person_id) as place,
                count(*) over (partition by %1$s) as persons
            from surveys_evaluation where occasion = :occasion and subject = :subject and course_revision = :revision
            and given_at <= :until and %1$s is not null""";

    private static final String WHOLE = "place <= persons - mod(persons, 5)";

    private static final int LOWEST = Usefulness.NOT_USEFUL.points();
    private static final int HIGHEST = Usefulness.VERY.points();

    private final JdbcClient jdbc;
    private final Clock clock;

    EvaluationFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What a group of people said.
     *
     * @param persons a multiple of five
     * @param usefulness from 1 to 4 on average, of those who said so
     * @param lessons by how many people they are named, to the nearest five; those that would be none are left out
     */
    public record Told(long persons, Optional<Averages> usefulness, Map<NamedLesson, Long> lessons) {}

    /** The topics on which anybody has said anything. */
    List<Topic> topics() {
        return jdbc.sql("select distinct occasion, subject, course_revision from surveys_evaluation order by 1, 2, 3")
                .query((row, _) -> new Topic(
                        Topic.Occasion.valueOf(row.getString("occasion")),
                        row.getString("subject"),
                        row.getString("course_revision")))
                .list();
    }

    /** By group; groups of fewer than five people are left out. */
    Map<String, Told> told(Series series, Topic topic) {
        var placed = PLACED.formatted(column(series));
        var usefulness = usefulness(placed, topic);
        var lessons = lessons(placed, topic);
        var told = new HashMap<String, Told>();
        on(
                        "select group_id, count(*) as persons from (%s) placed where %s group by group_id"
                                .formatted(placed, WHOLE),
                        topic)
                .query(row -> {
                    var group = row.getString("group_id");
                    told.put(
                            group,
                            new Told(
                                    row.getLong("persons"),
                                    Optional.ofNullable(usefulness.get(group)),
                                    lessons.getOrDefault(group, Map.of())));
                });
        return told;
    }

    /** Of those who said so, which is a group of its own. */
    private Map<String, Averages> usefulness(String placed, Topic topic) {
        var averages = new HashMap<String, Averages>();
        on("""
                        select group_id, count(*) as persons, sum(usefulness) as total
                        from (%s and usefulness is not null) placed where %s group by group_id""".formatted(placed, WHOLE), topic).query(row -> {
            averages.put(
                    row.getString("group_id"),
                    Averages.of(row.getLong("persons"), List.of(row.getLong("total")), LOWEST, HIGHEST));
        });
        return averages;
    }

    private Map<String, Map<NamedLesson, Long>> lessons(String placed, Topic topic) {
        var named = new HashMap<String, Map<NamedLesson, Long>>();
        on("""
                        select group_id, module_id, lesson_id, count(*) as persons
                        from (%s) placed join surveys_named_lesson named on named.person_id = placed.person_id
                            and named.occasion = :occasion and named.subject = :subject and named.course_revision = :revision
                        where %s group by group_id, module_id, lesson_id
                        order by group_id, count(*) desc, module_id, lesson_id""".formatted(placed, WHOLE), topic).query(row -> {
            var fives = Math.round(row.getLong("persons") / (double) Averages.GROUP);
            if (fives > 0) {
                named.computeIfAbsent(row.getString("group_id"), _ -> new LinkedHashMap<>())
                        .put(
                                new NamedLesson(
                                        new ModuleId(row.getString("module_id")),
                                        new LessonId(row.getString("lesson_id"))),
                                fives * Averages.GROUP);
            }
        });
        return named;
    }

    /**
     * The sentences of everybody, five at a time, in the order of their letters. Of five of whom one was erased, all are left out: who
     * looks again could else see whose sentence is gone.
     */
    List<String> sentences(Topic topic) {
        var fives = new TreeMap<Long, List<String>>();
        on(
                        "select (place - 1) / 5 as five, sentence from (%s and sentence is not null) placed where %s"
                                .formatted(PLACED.formatted("occasion"), WHOLE),
                        topic)
                .query(row -> {
                    fives.computeIfAbsent(row.getLong("five"), _ -> new ArrayList<>())
                            .add(row.getString("sentence"));
                });
        return fives.values().stream()
                .filter(five -> five.stream().noneMatch(String::isEmpty))
                .flatMap(List::stream)
                .sorted()
                .toList();
    }

    private StatementSpec on(String sql, Topic topic) {
        return jdbc.sql(sql)
                .param("occasion", topic.occasion().name())
                .param("subject", topic.subject())
                .param("revision", topic.revision())
                .param("until", SqlValues.timestamp(clock.instant().minus(EvaluationRows.COUNTED_AFTER)));
    }

    private static String column(Series series) {
        return switch (series) {
            case COHORT -> "cohort_id";
            case COUNTRY -> "country_code";
        };
    }
}
