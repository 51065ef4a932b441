package org.beret.statistics;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.beret.catalogue.ModuleId;
import org.beret.people.Category;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.Language;

/**
 * Which figures are asked for: a module, a period of assignment, and at most one group. See decision 22 for why groups are not
 * combined further.
 *
 * @param value of the breakdown; {@link CountryModuleCounts#ALL} without one
 */
public record FigureFilter(ModuleId module, Period period, Breakdown breakdown, String value) {

    /** The category of people who have none. */
    public static final String NOT_STATED = "NOT_STATED";

    /** Everybody to whom a module was assigned in a period. */
    public static FigureFilter of(ModuleId module, Period period) {
        return new FigureFilter(module, period, Breakdown.NONE, CountryModuleCounts.ALL);
    }

    /**
     * Narrowed to the group that the parameters {@code gender}, {@code category} and {@code language} of an address name.
     *
     * @throws BusinessRuleViolation if there is no such value, or if they cannot be combined
     */
    public FigureFilter group(Map<String, String> parameters) {
        var gender = chosen(parameters, "gender", Set.of(CountryModuleCounts.WOMAN, CountryModuleCounts.OTHER));
        var category = chosen(parameters, "category", categories());
        var language = chosen(parameters, "language", languages());
        if (language.isPresent() && (gender.isPresent() || category.isPresent())) {
            throw new BusinessRuleViolation("figures.refused.combination");
        }
        if (gender.isPresent() && category.isPresent()) {
            return with(Breakdown.GENDER_AND_CATEGORY, gender.get() + " " + category.get());
        }
        return gender.map(value -> with(Breakdown.GENDER, value))
                .or(() -> category.map(value -> with(Breakdown.CATEGORY, value)))
                .or(() -> language.map(value -> with(Breakdown.LANGUAGE, value)))
                .orElse(this);
    }

    /** The same in another period. */
    public FigureFilter in(Period other) {
        return new FigureFilter(module, other, breakdown, value);
    }

    /** Whether these are the figures of everybody; a group has no count in progress, no median and no number of trainees. */
    public boolean isEverybody() {
        return breakdown == Breakdown.NONE;
    }

    /** Whether the women of this group can be told. */
    public boolean hasWomen() {
        return women().isPresent();
    }

    /** The women of this group; empty if the breakdown cannot be crossed with gender. */
    Optional<FigureFilter> women() {
        return switch (breakdown) {
            case NONE -> Optional.of(with(Breakdown.GENDER, CountryModuleCounts.WOMAN));
            case CATEGORY -> Optional.of(with(Breakdown.GENDER_AND_CATEGORY, CountryModuleCounts.WOMAN + " " + value));
            case GENDER, GENDER_AND_CATEGORY, LANGUAGE, CENTRE -> Optional.empty();
        };
    }

    private FigureFilter with(Breakdown other, String otherValue) {
        return new FigureFilter(module, period, other, otherValue);
    }

    private static Optional<String> chosen(Map<String, String> parameters, String name, Set<String> values) {
        var value = parameters.getOrDefault(name, "");
        if (!value.isEmpty() && !values.contains(value)) {
            throw new BusinessRuleViolation("figures.refused.value", value);
        }
        return Optional.of(value).filter(text -> !text.isEmpty());
    }

    private static Set<String> categories() {
        var categories = new LinkedHashSet<String>();
        for (var category : Category.values()) {
            categories.add(category.name());
        }
        categories.add(NOT_STATED);
        return categories;
    }

    private static Set<String> languages() {
        return Arrays.stream(Language.values()).map(Language::code).collect(Collectors.toUnmodifiableSet());
    }
}
