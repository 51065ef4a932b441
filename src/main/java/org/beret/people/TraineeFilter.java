package org.beret.people;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.beret.shared.CountryCode;

/**
 * A filter of the list of trainees.
 *
 * @param search words that must all occur in name, e-mail address or service number, as {@link org.beret.shared.SearchText} folds them
 */
public record TraineeFilter(
        String search, Optional<PersonState> state, Optional<Category> category, Optional<CountryCode> country) {

    public static final TraineeFilter ALL = new TraineeFilter("", Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * The filter that an address holds; what is unknown or malformed filters nothing.
     *
     * @param parameter the value of a parameter
     * @param served the countries of the centre
     */
    public static TraineeFilter read(Function<String, Optional<String>> parameter, Collection<CountryCode> served) {
        return new TraineeFilter(
                parameter.apply("search").orElse(""),
                parameter.apply("state").flatMap(name -> named(name, PersonState.values(), PersonState::name)),
                parameter.apply("category").flatMap(name -> named(name, Category.values(), Category::name)),
                parameter
                        .apply("country")
                        .flatMap(code -> served.stream()
                                .filter(country -> country.value().equals(code))
                                .findFirst()));
    }

    /** The parameters that {@link #read} reads. */
    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        Optional.of(search).filter(words -> !words.isBlank()).ifPresent(words -> parameters.put("search", words));
        state.ifPresent(chosen -> parameters.put("state", chosen.name()));
        category.ifPresent(chosen -> parameters.put("category", chosen.name()));
        country.ifPresent(chosen -> parameters.put("country", chosen.value()));
        return parameters;
    }

    private static <E> Optional<E> named(String name, E[] all, Function<E, String> nameOf) {
        return Arrays.stream(all).filter(one -> nameOf.apply(one).equals(name)).findFirst();
    }
}
