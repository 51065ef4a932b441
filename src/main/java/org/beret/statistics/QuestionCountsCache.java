package org.beret.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.beret.catalogue.ModuleId;
import org.beret.catalogue.QuestionId;
import org.beret.shared.Language;
import org.beret.statistics.QuestionCounts.LanguageCounts;
import org.beret.statistics.QuestionCounts.Stratum;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the counts of answers, and caches them by revision like {@link CountryModuleCountsCache}. */
@Component
class QuestionCountsCache {

    private final JdbcClient jdbc;
    private final Map<Key, Cached> cache = new ConcurrentHashMap<>();

    QuestionCountsCache(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(ModuleId module, String version) {}

    private record Cached(long revision, QuestionCounts counts) {}

    /** The course versions in which questions of a module were answered, in no order. */
    List<String> versions(ModuleId module) {
        return jdbc.sql("select course_version from statistics_quiz where module_id = :module")
                .param("module", module.value())
                .query((row, _) -> row.getString("course_version"))
                .list();
    }

    QuestionCounts of(ModuleId module, String version) {
        // The revision is read first: what is read afterwards is as new or newer.
        return jdbc.sql("select revision from statistics_quiz where module_id = :module and course_version = :version")
                .param("module", module.value())
                .param("version", version)
                .query(Long.class)
                .optional()
                .map(revision -> current(new Key(module, version), revision))
                .orElse(QuestionCounts.EMPTY);
    }

    private QuestionCounts current(Key key, long revision) {
        var cached = cache.get(key);
        if (cached != null && cached.revision() >= revision) {
            return cached.counts();
        }
        var counts = read(key);
        cache.put(key, new Cached(revision, counts));
        return counts;
    }

    private QuestionCounts read(Key key) {
        var questions = new HashMap<QuestionId, Map<Language, LanguageCounts>>();
        read(
                "statistics_item",
                key,
                questions,
                (row, counts) -> counts.strata()
                        .add(new Stratum(
                                row.getInt("rest_score"), row.getLong("right_count"), row.getLong("wrong_count"))));
        read(
                "statistics_item_choice",
                key,
                questions,
                (row, counts) -> counts.choices().put(row.getString("choice"), row.getLong("persons")));
        read(
                "statistics_item_time",
                key,
                questions,
                (row, counts) -> counts.seconds().put(row.getInt("seconds"), row.getLong("persons")));
        return new QuestionCounts(questions);
    }

    /** Adds a row to the counts of its question and language. */
    private interface RowAdder {
        void add(ResultSet row, LanguageCounts counts) throws SQLException;
    }

    private void read(String table, Key key, Map<QuestionId, Map<Language, LanguageCounts>> into, RowAdder adder) {
        jdbc.sql("select * from " + table + " where module_id = :module and course_version = :version")
                .param("module", key.module().value())
                .param("version", key.version())
                .query((ResultSet row) -> {
                    var language = Language.ofCode(row.getString("language"));
                    if (language.isPresent()) {
                        var counts = into.computeIfAbsent(
                                        new QuestionId(row.getString("question_id")),
                                        _ -> new EnumMap<>(Language.class))
                                .computeIfAbsent(
                                        language.get(),
                                        _ -> new LanguageCounts(new ArrayList<>(), new HashMap<>(), new TreeMap<>()));
                        adder.add(row, counts);
                    }
                });
    }
}
