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
import org.beret.statistics.QuestionCounts.Counted;
import org.beret.statistics.QuestionFigures.Answers;
import org.beret.statistics.QuestionFigures.Harder;
import org.beret.statistics.QuestionFigures.Part;
import org.beret.statistics.QuestionFigures.Row;

/** Makes the row of a question out of its counts: what may be shown of them, see {@link AnswerSuppression}. */
final class QuestionRow {

    private final Question question;
    private final Map<Language, Counted> byLanguage;
    private final Optional<OptionCounts> options;

    QuestionRow(Question question, Map<Language, Counted> byLanguage) {
        this.question = question;
        this.byLanguage = byLanguage;
        this.options = switch (question) {
            case ChoiceQuestion choice -> Optional.of(OptionCounts.of(choice, byLanguage));
            case Ordering _, Matching _ -> Optional.empty();
        };
    }

    Row row(List<Harder> harderIn) {
        var counted = AnswerSuppression.shown(numbers(false), languagesWithEnough());
        var right = AnswerSuppression.shown(numbers(true), counted);
        var chosen = options.map(counts -> counts.languages(right)).orElse(Set.of());
        var rows = new EnumMap<Language, Answers>(Language.class);
        counted.forEach(
                language -> rows.put(language, of(language, right.contains(language), chosen.contains(language))));
        return new Row(question, all(), rows, harderIn);
    }

    private Set<Language> languagesWithEnough() {
        var enough = EnumSet.noneOf(Language.class);
        byLanguage.forEach((language, counted) -> {
            if (counted.count() >= ItemStatistics.FEWEST) {
                enough.add(language);
            }
        });
        return enough;
    }

    private Map<Language, List<Long>> numbers(boolean rightApart) {
        var numbers = new EnumMap<Language, List<Long>>(Language.class);
        byLanguage.forEach((language, counted) -> numbers.put(
                language,
                rightApart ? List.of(counted.right(), counted.count() - counted.right()) : List.of(counted.count())));
        return numbers;
    }

    private Answers all() {
        var count = byLanguage.values().stream().mapToLong(Counted::count).sum();
        var right = byLanguage.values().stream().mapToLong(Counted::right).sum();
        if (count > 0 && count < SuppressionRule.THRESHOLD) {
            return Answers.HIDDEN;
        }
        var isApart = AnswerSuppression.isSafe(List.of(right, count - right));
        return answers(byLanguage.values(), right(right, count, isApart), isApart)
                .with(options.filter(_ -> count > 0).map(OptionCounts::all).orElse(Map.of()));
    }

    private Answers of(Language language, boolean rightApart, boolean optionsApart) {
        var counted = byLanguage.getOrDefault(language, QuestionCounts.NONE);
        return answers(List.of(counted), right(counted.right(), counted.count(), rightApart), rightApart)
                .with(options.filter(_ -> optionsApart)
                        .map(counts -> counts.of(language))
                        .orElse(Map.of()));
    }

    private static Part right(long right, long count, boolean isApart) {
        return isApart ? Part.exactly(right) : Part.nearly(right, count).orElse(Part.HIDDEN);
    }

    private static Answers answers(Collection<Counted> some, Part right, boolean rightApart) {
        var count = some.stream().mapToLong(Counted::count).sum();
        var isEnough = count >= ItemStatistics.FEWEST;
        return new Answers(
                OptionalLong.of(count),
                right,
                isEnough && rightApart
                        ? ItemStatistics.discrimination(some.stream()
                                .flatMap(counted -> counted.strata().stream())
                                .toList())
                        : OptionalDouble.empty(),
                Map.of(),
                isEnough ? median(some) : OptionalInt.empty());
    }

    private static OptionalInt median(Collection<Counted> some) {
        var seconds = new TreeMap<Integer, Long>();
        some.forEach(counted -> counted.seconds().forEach((length, times) -> seconds.merge(length, times, Long::sum)));
        return DayHistograms.median(seconds);
    }
}
