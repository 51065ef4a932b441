package org.beret.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.beret.catalogue.ChoiceQuestion;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.Question;
import org.beret.shared.Language;
import org.beret.statistics.QuestionCounts.LanguageCounts;
import org.beret.statistics.QuestionFigures.BoundedCount;
import org.beret.statistics.disclosure.SuppressionRule;

/**
 * How often each option of a question was chosen, with suppression. If one option can be chosen, its disjoint groups are those
 * who chose each option, and all others. If several can be chosen, each option divides those who answered wrongly into two.
 */
final class OptionCounts {

    private final ChoiceQuestion question;
    private final Map<Language, LanguageCounts> byLanguage;
    private final List<OptionId> options;
    private final Set<OptionId> shown;

    private OptionCounts(ChoiceQuestion question, Map<Language, LanguageCounts> byLanguage) {
        this.question = question;
        this.byLanguage = byLanguage;
        this.options = question.options().stream().map(Question.Option::id).toList();
        this.shown = question.severalChoices() ? shownOfSeveral() : shownOfOne();
    }

    static OptionCounts of(ChoiceQuestion question, Map<Language, LanguageCounts> byLanguage) {
        return new OptionCounts(question, byLanguage);
    }

    /** Every option over all languages; for a suppressed one at most a bound. */
    Map<OptionId, BoundedCount> all() {
        var parts = new LinkedHashMap<OptionId, BoundedCount>();
        options.forEach(option -> parts.put(
                option,
                shown.contains(option)
                        ? BoundedCount.exactly(chosen(option, everybody()))
                        : BoundedCount.nearly(chosen(option, everybody()), count(everybody()))
                                .orElse(BoundedCount.SUPPRESSED)));
        return parts;
    }

    /** The options in one language; only those that are shown over all languages. */
    Map<OptionId, BoundedCount> of(Language language) {
        var parts = new LinkedHashMap<OptionId, BoundedCount>();
        options.stream()
                .filter(shown::contains)
                .forEach(option -> parts.put(option, BoundedCount.exactly(chosen(option, in(language)))));
        return parts;
    }

    /** Those of the candidates in which options may be shown. */
    Set<Language> languages(Set<Language> candidates) {
        var numbers = new EnumMap<Language, List<Long>>(Language.class);
        byLanguage.keySet().forEach(language -> numbers.put(language, groups(in(language))));
        return shown.isEmpty() ? Set.of() : AnswerSuppression.shown(numbers, candidates);
    }

    private List<Long> groups(Collection<LanguageCounts> answers) {
        var visible = options.stream().filter(shown::contains);
        if (question.severalChoices()) {
            return visible.flatMap(option -> wrongAnswers(option, answers)).toList();
        }
        var rest = rest(shown, everybody()) > 0 ? Stream.of(rest(shown, answers)) : Stream.<Long>empty();
        return Stream.concat(visible.map(option -> chosen(option, answers)), rest)
                .toList();
    }

    /** Suppresses the small options, then the smallest others until all suppressed together are safe; the key last, since it is shown as the share of right answers. */
    private Set<OptionId> shownOfOne() {
        var visible = new ArrayList<>(options.stream()
                .filter(option -> chosen(option, everybody()) >= SuppressionRule.THRESHOLD)
                .sorted(Comparator.comparing(question::isKey)
                        .thenComparingLong(option -> chosen(option, everybody()))
                        .thenComparing(OptionId::value))
                .toList());
        while (!visible.isEmpty() && isBelowThreshold(rest(visible, everybody()))) {
            visible.removeFirst();
        }
        return new HashSet<>(visible);
    }

    private static boolean isBelowThreshold(long persons) {
        return persons > 0 && persons < SuppressionRule.THRESHOLD;
    }

    private Set<OptionId> shownOfSeveral() {
        var right = right(everybody());
        var visible = new HashSet<OptionId>();
        if (AnswerSuppression.isSafe(List.of(right, count(everybody()) - right))) {
            options.stream()
                    .filter(option -> AnswerSuppression.isSafe(
                            wrongAnswers(option, everybody()).toList()))
                    .forEach(visible::add);
        }
        return visible;
    }

    /** Of those who answered wrongly, who chose an option and who did not. */
    private Stream<Long> wrongAnswers(OptionId option, Collection<LanguageCounts> answers) {
        var with = chosen(option, answers) - (question.isKey(option) ? right(answers) : 0);
        return Stream.of(with, count(answers) - right(answers) - with);
    }

    private long rest(Collection<OptionId> visible, Collection<LanguageCounts> answers) {
        return count(answers)
                - visible.stream().mapToLong(option -> chosen(option, answers)).sum();
    }

    private Collection<LanguageCounts> everybody() {
        return byLanguage.values();
    }

    private List<LanguageCounts> in(Language language) {
        return Stream.of(language)
                .filter(byLanguage::containsKey)
                .map(byLanguage::get)
                .toList();
    }

    private static long chosen(OptionId option, Collection<LanguageCounts> answers) {
        return answers.stream()
                .flatMap(counted -> counted.choices().entrySet().stream())
                .filter(choice -> List.of(choice.getKey().split(",", -1)).contains(option.value()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static long count(Collection<LanguageCounts> answers) {
        return answers.stream().mapToLong(LanguageCounts::count).sum();
    }

    private static long right(Collection<LanguageCounts> answers) {
        return answers.stream().mapToLong(LanguageCounts::right).sum();
    }
}
