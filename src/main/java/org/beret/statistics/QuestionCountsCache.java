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
import org.beret.statistics.QuestionCounts.Counted;
import org.beret.statistics.QuestionCounts.Stratum;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The counts of answers as they are stored at this moment, kept as {@link CountryModuleCountsCache} keeps the counts of persons. */
@Component
class QuestionCountsCache {

    private final JdbcClient jdbc;
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

    QuestionCountsCache(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(ModuleId module, String version) {}

    private record Kept(long revision, QuestionCounts sheet) {}

    /** The versions of a module that somebody has answered questions of. */
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
        var here = kept.get(key);
        if (here != null && here.revision() >= revision) {
            return here.sheet();
        }
        var sheet = read(key);
        kept.put(key, new Kept(revision, sheet));
        return sheet;
    }

    private QuestionCounts read(Key key) {
        var questions = new HashMap<QuestionId, Map<Language, Counted>>();
        read(
                "statistics_item",
                key,
                questions,
                (row, counted) -> counted.strata()
                        .add(new Stratum(
                                row.getInt("rest_score"), row.getLong("right_count"), row.getLong("wrong_count"))));
        read(
                "statistics_item_choice",
                key,
                questions,
                (row, counted) -> counted.choices().put(row.getString("choice"), row.getLong("persons")));
        read(
                "statistics_item_time",
                key,
                questions,
                (row, counted) -> counted.seconds().put(row.getInt("seconds"), row.getLong("persons")));
        return new QuestionCounts(questions);
    }

    /** Puts what a row says into the counts it belongs to. */
    private interface Putting {
        void put(ResultSet row, Counted counted) throws SQLException;
    }

    private void read(String table, Key key, Map<QuestionId, Map<Language, Counted>> into, Putting putting) {
        jdbc.sql("select * from " + table + " where module_id = :module and course_version = :version")
                .param("module", key.module().value())
                .param("version", key.version())
                .query((ResultSet row) -> {
                    var language = Language.ofCode(row.getString("language"));
                    if (language.isPresent()) {
                        var counted = into.computeIfAbsent(
                                        new QuestionId(row.getString("question_id")),
                                        _ -> new EnumMap<>(Language.class))
                                .computeIfAbsent(
                                        language.get(),
                                        _ -> new Counted(new ArrayList<>(), new HashMap<>(), new TreeMap<>()));
                        putting.put(row, counted);
                    }
                });
    }
}
