package org.beret.statistics;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.beret.catalogue.QuestionId;
import org.beret.shared.Language;

/** Counts of answers to the questions of one module in one course version, by language. Not changed once read. */
record QuestionCounts(Map<QuestionId, Map<Language, LanguageCounts>> questions) {

    static final QuestionCounts EMPTY = new QuestionCounts(Map.of());

    static final LanguageCounts NONE = new LanguageCounts(List.of(), Map.of(), new TreeMap<>());

    /**
     * Right and wrong answers of the people with one rest score.
     *
     * @param restScore the number of other questions of the attempt that they answered rightly
     */
    record Stratum(int restScore, long right, long wrong) {

        long count() {
            return right + wrong;
        }
    }

    /**
     * The counts of one question in one language.
     *
     * @param choices how often each answer was given; the key is the ids of its options joined by commas
     * @param seconds how many persons took so long, in steps of five seconds
     */
    record LanguageCounts(List<Stratum> strata, Map<String, Long> choices, SortedMap<Integer, Long> seconds) {

        long count() {
            return strata.stream().mapToLong(Stratum::count).sum();
        }

        long right() {
            return strata.stream().mapToLong(Stratum::right).sum();
        }
    }

    Map<Language, LanguageCounts> of(QuestionId question) {
        return questions.getOrDefault(question, Map.of());
    }
}
