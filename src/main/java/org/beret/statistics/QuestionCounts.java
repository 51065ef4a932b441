package org.beret.statistics;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.beret.catalogue.QuestionId;
import org.beret.shared.Language;

/** How the questions of one module in one version were answered, by language. Unchangeable; a server keeps those that were looked at. */
record QuestionCounts(Map<QuestionId, Map<Language, Counted>> questions) {

    static final QuestionCounts EMPTY = new QuestionCounts(Map.of());

    static final Counted NONE = new Counted(List.of(), Map.of(), new TreeMap<>());

    /** Right and wrong answers of people who had the same number of the other questions right. */
    record Stratum(int rest, long right, long wrong) {

        long count() {
            return right + wrong;
        }
    }

    /**
     * A question in one language.
     *
     * @param choices how often each answer was given, written as the options in it joined by commas
     * @param seconds how often it took so long
     */
    record Counted(List<Stratum> strata, Map<String, Long> choices, SortedMap<Integer, Long> seconds) {

        long count() {
            return strata.stream().mapToLong(Stratum::count).sum();
        }

        long right() {
            return strata.stream().mapToLong(Stratum::right).sum();
        }
    }

    Map<Language, Counted> of(QuestionId question) {
        return questions.getOrDefault(question, Map.of());
    }
}
