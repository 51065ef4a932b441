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
import org.beret.statistics.QuestionCounts.Counted;
import org.beret.statistics.QuestionFigures.Part;

/**
 * How often each option of a question was chosen, as far as it may be shown. Where one option is chosen, those who chose each,
 * and the rest of them with those who chose none, are groups that exclude each other. Where several are, each option divides
 * those who answered wrongly into two.
 */
final class OptionCounts {

    private final ChoiceQuestion question;
    private final Map<Language, Counted> byLanguage;
    private final List<OptionId> options;
    private final Set<OptionId> shown;

    private OptionCounts(ChoiceQuestion question, Map<Language, Counted> byLanguage) {
        this.question = question;
        this.byLanguage = byLanguage;
        this.options = question.options().stream().map(Question.Option::id).toList();
        this.shown = question.severalChoices() ? shownOfSeveral() : shownOfOne();
    }

    static OptionCounts of(ChoiceQuestion question, Map<Language, Counted> byLanguage) {
        return new OptionCounts(question, byLanguage);
    }

    /** Over all languages, every option: hidden ones say no more than that they are few. */
    Map<OptionId, Part> all() {
        var parts = new LinkedHashMap<OptionId, Part>();
        options.forEach(option -> parts.put(
                option,
                shown.contains(option)
                        ? Part.exactly(chosen(option, everybody()))
                        : Part.nearly(chosen(option, everybody()), count(everybody()))
                                .orElse(Part.HIDDEN)));
        return parts;
    }

    /** By language, only the options that are shown of all. */
    Map<OptionId, Part> of(Language language) {
        var parts = new LinkedHashMap<OptionId, Part>();
        options.stream()
                .filter(shown::contains)
                .forEach(option -> parts.put(option, Part.exactly(chosen(option, in(language)))));
        return parts;
    }

    /** The languages in which options may be told apart, of these. */
    Set<Language> languages(Set<Language> candidates) {
        var numbers = new EnumMap<Language, List<Long>>(Language.class);
        byLanguage.keySet().forEach(language -> numbers.put(language, numbers(in(language))));
        return shown.isEmpty() ? Set.of() : AnswerSuppression.shown(numbers, candidates);
    }

    private List<Long> numbers(Collection<Counted> answers) {
        var visible = options.stream().filter(shown::contains);
        if (question.severalChoices()) {
            return visible.flatMap(option -> divided(option, answers)).toList();
        }
        var rest = rest(shown, everybody()) > 0 ? Stream.of(rest(shown, answers)) : Stream.<Long>empty();
        return Stream.concat(visible.map(option -> chosen(option, answers)), rest)
                .toList();
    }

    /** Hides the small ones, and more until all that is hidden is together large; the key last, for the whole tells of it. */
    private Set<OptionId> shownOfOne() {
        var visible = new ArrayList<>(options.stream()
                .filter(option -> chosen(option, everybody()) >= SuppressionRule.THRESHOLD)
                .sorted(Comparator.comparing(question::isKey)
                        .thenComparingLong(option -> chosen(option, everybody()))
                        .thenComparing(OptionId::value))
                .toList());
        while (!visible.isEmpty() && isFew(rest(visible, everybody()))) {
            visible.removeFirst();
        }
        return new HashSet<>(visible);
    }

    private static boolean isFew(long persons) {
        return persons > 0 && persons < SuppressionRule.THRESHOLD;
    }

    private Set<OptionId> shownOfSeveral() {
        var right = right(everybody());
        var visible = new HashSet<OptionId>();
        if (AnswerSuppression.isSafe(List.of(right, count(everybody()) - right))) {
            options.stream()
                    .filter(option -> AnswerSuppression.isSafe(
                            divided(option, everybody()).toList()))
                    .forEach(visible::add);
        }
        return visible;
    }

    /** Of those who answered wrongly, who chose an option and who did not. */
    private Stream<Long> divided(OptionId option, Collection<Counted> answers) {
        var with = chosen(option, answers) - (question.isKey(option) ? right(answers) : 0);
        return Stream.of(with, count(answers) - right(answers) - with);
    }

    private long rest(Collection<OptionId> visible, Collection<Counted> answers) {
        return count(answers)
                - visible.stream().mapToLong(option -> chosen(option, answers)).sum();
    }

    private Collection<Counted> everybody() {
        return byLanguage.values();
    }

    private List<Counted> in(Language language) {
        return Stream.of(language)
                .filter(byLanguage::containsKey)
                .map(byLanguage::get)
                .toList();
    }

    private static long chosen(OptionId option, Collection<Counted> answers) {
        return answers.stream()
                .flatMap(counted -> counted.choices().entrySet().stream())
                .filter(choice -> List.of(choice.getKey().split(",", -1)).contains(option.value()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static long count(Collection<Counted> answers) {
        return answers.stream().mapToLong(Counted::count).sum();
    }

    private static long right(Collection<Counted> answers) {
        return answers.stream().mapToLong(Counted::right).sum();
    }
}
