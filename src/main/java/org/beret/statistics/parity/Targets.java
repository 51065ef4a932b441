package org.beret.statistics.parity;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.beret.people.Category;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Repository of the targets for the share of women. */
@Component
public class Targets {

    private final JdbcClient jdbc;

    Targets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Target> all() {
        return jdbc.sql("select * from statistics_target order by category, target_year")
                .query((row, _) -> new Target(
                        Category.valueOf(row.getString("category")),
                        row.getInt("target_year"),
                        row.getInt("percent"),
                        row.getString("source"),
                        row.getLong("version")))
                .list();
    }

    /** By category the target of this year or the next one after it, else the last one before. */
    public Map<String, Target> next(int year) {
        return all().stream()
                .collect(Collectors.toMap(target -> target.category().name(), target -> target, nearest(year)));
    }

    private static BinaryOperator<Target> nearest(int year) {
        return BinaryOperator.minBy(Comparator.comparing((Target target) -> target.year() < year)
                .thenComparingInt(target -> Math.abs(target.year() - year)));
    }

    /** Inserts a new target, or updates one in this version. Returns whether it was stored. */
    boolean store(Target target, boolean isNew) {
        var sql = isNew ? """
                insert into statistics_target (category, target_year, percent, source, version)
                values (:category, :year, :percent, :source, 1) on conflict do nothing""" : """
                update statistics_target set percent = :percent, source = :source, version = version + 1
                where category = :category and target_year = :year and version = :version""";
        return jdbc.sql(sql)
                        .param("category", target.category().name())
                        .param("year", target.year())
                        .param("percent", target.percent())
                        .param("source", target.source())
                        .param("version", target.version())
                        .update()
                == 1;
    }

    /** Deletes a target in this version. Returns whether it was there. */
    boolean remove(Target target) {
        return jdbc.sql("""
                        delete from statistics_target
                        where category = :category and target_year = :year and version = :version""")
                        .param("category", target.category().name())
                        .param("year", target.year())
                        .param("version", target.version())
                        .update()
                == 1;
    }
}
