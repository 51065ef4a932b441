package org.beret.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The SQL of one table that counts answers by module, course version, question, language and one more key.
 *
 * @param key the further key column
 * @param counts the columns of counts, each with the expression that computes it
 * @param from the rows that are counted; {@code %s} is the table expression that gives the answers {@code l}
 */
record QuestionCountTable(String name, String key, Map<String, String> counts, String from) {

    private static final String KEYS = "module_id, course_version, question_id, language, ";

    /** Right and wrong answers by rest score: the number of other questions that the person answered rightly. */
    static final QuestionCountTable RIGHTS = new QuestionCountTable(
            "statistics_item",
            "rest_score",
            Map.of(
                    "right_count", "sum(case when counted then 1 else 0 end)",
                    "wrong_count", "sum(case when counted then 0 else 1 end)"),
            """
            (select l.module_id, l.course_version, l.question_id, l.language, l.counted,
                l.right_count - case when l.counted then 1 else 0 end as rest_score
            from %s) as answers""");

    /** How often each answer was given. */
    static final QuestionCountTable CHOICES =
            new QuestionCountTable("statistics_item_choice", "choice", Map.of("persons", "count(*)"), """
            (select l.module_id, l.course_version, l.question_id, l.language, l.choice
            from %s where l.choice <> '') as answers""");

    /**
     * Seconds from one answer to the next, in steps of five and at most ten minutes. A revision is the moment of the answer by the
     * clock of the device in milliseconds; where that runs backwards the answer is left out.
     */
    static final QuestionCountTable TIMES =
            new QuestionCountTable("statistics_item_time", "seconds", Map.of("persons", "count(*)"), """
            (select module_id, course_version, question_id, language,
                cast(least(600, milliseconds / 5000 * 5) as integer) as seconds
            from (select l.module_id, l.course_version, l.question_id, l.language, l.choice,
                    l.revision - lag(l.revision, 1, cast(extract(epoch from l.started_at) * 1000 as bigint))
                        over (partition by l.attempt_id order by l.revision, l.position) as milliseconds
                from %s where l.revision > 0) as given
            where milliseconds >= 0 and choice <> '') as answers""");

    static Stream<QuestionCountTable> all() {
        return Stream.of(RIGHTS, CHOICES, TIMES);
    }

    private List<String> columns() {
        return counts.keySet().stream().sorted().toList();
    }

    /** All columns, in the order of {@link #insert}. */
    String names() {
        return KEYS + key + ", " + String.join(", ", columns());
    }

    /** Selects the counts over answers, given as a table expression with the alias {@code l}. */
    String counted(String answers) {
        return "select " + KEYS + key + ", "
                + columns().stream()
                        .map(column -> "cast(" + counts.get(column) + " as bigint) as " + column)
                        .collect(Collectors.joining(", "))
                + " from " + from.formatted(answers) + " group by " + KEYS + key;
    }

    /** Adds the counts over these answers to the table. */
    String added(String answers) {
        var same = Stream.of((KEYS + key).split(", ", -1))
                .map(name -> "t." + name + " = s." + name)
                .collect(Collectors.joining(" and "));
        var sums = columns().stream()
                .map(column -> column + " = t." + column + " + s." + column)
                .collect(Collectors.joining(", "));
        var values = Stream.of(names().split(", ", -1)).map(name -> "s." + name).collect(Collectors.joining(", "));
        return "merge into " + name + " t using (" + counted(answers) + ") s on (" + same
                + ") when matched then update set " + sums
                + " when not matched then insert (" + names() + ") values (" + values + ")";
    }

    String insert() {
        var places = Stream.of(names().split(", ", -1)).map(_ -> "?").collect(Collectors.joining(", "));
        return "insert into " + name + " (" + names() + ") values (" + places + ")";
    }

    /** A row as a pair: the values of its keys, and its counts. */
    Map.Entry<List<Object>, List<Object>> row(ResultSet row, int number) throws SQLException {
        var values = new ArrayList<Object>();
        for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            values.add(row.getObject(column));
        }
        var numbers = values.size() - counts.size();
        return Map.entry(List.copyOf(values.subList(0, numbers)), List.copyOf(values.subList(numbers, values.size())));
    }
}
