package org.beret.statistics.ready;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.beret.people.Category;
import org.beret.shared.BusinessRuleViolation;
import org.beret.statistics.Breakdown;
import org.beret.statistics.FigureFilter;

/** The group of officers that an address names by one word: everybody, a gender or a category. */
public record ReadyChoice(Breakdown breakdown, String value) {

    /** Women and all others. */
    public static final List<String> GENDERS = List.of("WOMAN", "OTHER");

    private static final List<String> CATEGORIES = Stream.concat(
                    Arrays.stream(Category.values()).map(Enum::name), Stream.of(FigureFilter.NOT_STATED))
            .toList();

    /**
     * The group of this word; everybody if it is empty.
     *
     * @throws BusinessRuleViolation if it names none
     */
    static ReadyChoice of(String word) {
        if (word.isEmpty()) {
            return new ReadyChoice(Breakdown.NONE, Breakdown.ALL);
        }
        if (!all().contains(word)) {
            throw new BusinessRuleViolation("figures.refused.value", word);
        }
        return new ReadyChoice(GENDERS.contains(word) ? Breakdown.GENDER : Breakdown.CATEGORY, word);
    }

    /** Every word but that of everybody. */
    public static List<String> all() {
        return Stream.concat(GENDERS.stream(), CATEGORIES.stream()).toList();
    }
}
