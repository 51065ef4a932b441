package org.beret.statistics;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.beret.catalogue.ChoiceQuestion;
import org.beret.catalogue.Matching;
import org.beret.catalogue.Ordering;
import org.beret.catalogue.Question;
import org.beret.shared.Language;
import org.beret.statistics.QuestionCounts.LanguageCounts;
import org.beret.statistics.QuestionFigures.Answers;
import org.beret.statistics.QuestionFigures.BoundedCount;
import org.beret.statistics.QuestionFigures.LanguageDif;
import org.beret.statistics.QuestionFigures.Row;
import org.beret.statistics.disclosure.SuppressionRule;

/** Computes the statistics of one question from its counts, suppressed by language as {@link AnswerSuppression} decides. */
final class QuestionRow {

    private final Question question;
    private final Map<Language, LanguageCounts> byLanguage;
    private final Optional<OptionCounts> options;

    QuestionRow(Question question, Map<Language, LanguageCounts> byLanguage) {
        this.question = question;
        this.byLanguage = byLanguage;
        this.options = switch (question) {
            case ChoiceQuestion choice -> Optional.of(OptionCounts.of(choice, byLanguage));
            case Ordering _, Matching _ -> Optional.empty();
        };
    }

    Row row(List<LanguageDif> harderIn) {
        var counted = AnswerSuppression.shown(numbers(false), languagesWithEnoughAnswers());
        var right = AnswerSuppression.shown(numbers(true), counted);
        var chosen = options.map(counts -> counts.languages(right)).orElse(Set.of());
        var rows = new EnumMap<Language, Answers>(Language.class);
        counted.forEach(
                language -> rows.put(language, of(language, right.contains(language), chosen.contains(language))));
        return new Row(question, all(), rows, harderIn);
    }

    private Set<Language> languagesWithEnoughAnswers() {
        var enough = EnumSet.noneOf(Language.class);
        byLanguage.forEach((language, counted) -> {
            if (counted.count() >= ItemStatistics.MIN_ANSWERS) {
                enough.add(language);
            }
        });
        return enough;
    }

    private Map<Language, List<Long>> numbers(boolean showRight) {
        var numbers = new EnumMap<Language, List<Long>>(Language.class);
        byLanguage.forEach((language, counted) -> numbers.put(
                language,
                showRight ? List.of(counted.right(), counted.count() - counted.right()) : List.of(counted.count())));
        return numbers;
    }

    private Answers all() {
        var count =
                byLanguage.values().stream().mapToLong(LanguageCounts::count).sum();
        var right =
                byLanguage.values().stream().mapToLong(LanguageCounts::right).sum();
        if (count > 0 && count < SuppressionRule.THRESHOLD) {
            return Answers.SUPPRESSED;
        }
        var isRightShown = AnswerSuppression.isSafe(List.of(right, count - right));
        return answers(byLanguage.values(), right(right, count, isRightShown), isRightShown)
                .with(options.filter(_ -> count > 0).map(OptionCounts::all).orElse(Map.of()));
    }

    private Answers of(Language language, boolean showRight, boolean showOptions) {
        var counted = byLanguage.getOrDefault(language, QuestionCounts.NONE);
        return answers(List.of(counted), right(counted.right(), counted.count(), showRight), showRight)
                .with(options.filter(_ -> showOptions)
                        .map(counts -> counts.of(language))
                        .orElse(Map.of()));
    }

    private static BoundedCount right(long right, long count, boolean isRightShown) {
        return isRightShown
                ? BoundedCount.exactly(right)
                : BoundedCount.nearly(right, count).orElse(BoundedCount.SUPPRESSED);
    }

    private static Answers answers(Collection<LanguageCounts> some, BoundedCount right, boolean showRight) {
        var count = some.stream().mapToLong(LanguageCounts::count).sum();
        var isEnough = count >= ItemStatistics.MIN_ANSWERS;
        return new Answers(
                OptionalLong.of(count),
                right,
                isEnough && showRight
                        ? ItemStatistics.discrimination(some.stream()
                                .flatMap(counted -> counted.strata().stream())
                                .toList())
                        : OptionalDouble.empty(),
                Map.of(),
                isEnough ? median(some) : OptionalInt.empty());
    }

    private static OptionalInt median(Collection<LanguageCounts> some) {
        var seconds = new TreeMap<Integer, Long>();
        some.forEach(counted -> counted.seconds().forEach((length, times) -> seconds.merge(length, times, Long::sum)));
        return DayHistograms.median(seconds);
    }
}
