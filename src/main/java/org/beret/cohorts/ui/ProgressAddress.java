package org.beret.cohorts.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.beret.catalogue.ModuleId;
import org.beret.cohorts.CertificateStates;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.CohortsNavigation;
import org.beret.cohorts.ProgressFilter;
import org.beret.cohorts.ProgressFilter.Order;
import org.beret.cohorts.ProgressFilter.SortKey;
import org.beret.cohorts.ProgressFilter.State;
import org.beret.shared.CountryCode;

/** Converts a {@link ProgressFilter} to query parameters and back; unknown or malformed parameters are ignored. */
final class ProgressAddress {

    private static final String DESCENDING = "-";
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private ProgressAddress() {}

    static String of(CohortId cohort, ProgressFilter filter) {
        return of(CohortsNavigation.cohort(cohort), filter);
    }

    /** Another screen about the people whom a filter finds. */
    static String of(String screen, ProgressFilter filter) {
        var parameters = new LinkedHashMap<String, String>();
        if (!filter.search().isBlank()) {
            parameters.put("q", filter.search());
        }
        filter.state().ifPresent(state -> parameters.put("state", word(state)));
        if (filter.lateOnly()) {
            parameters.put("late", "yes");
        }
        filter.module().ifPresent(module -> parameters.put("module", module.value()));
        filter.certificate().ifPresent(state -> parameters.put("certificate", word(state)));
        filter.country().ifPresent(country -> parameters.put("country", country.value()));
        if (!filter.order().equals(Order.byName())) {
            parameters.put("sort", sort(filter.order()));
        }
        return parameters.isEmpty()
                ? screen
                : screen + "?" + QueryParameters.simple(parameters).getQueryString();
    }

    static ProgressFilter parse(QueryParameters parameters) {
        var values = new LinkedHashMap<String, String>();
        parameters.getParameters().forEach((name, given) -> values.put(name, given.getFirst()));
        return new ProgressFilter(
                values.getOrDefault("q", ""),
                Optional.ofNullable(values.get("state")).flatMap(word -> named(word, State.values())),
                values.containsKey("late"),
                module(values, "module"),
                Optional.ofNullable(values.get("certificate"))
                        .flatMap(word -> named(word, CertificateStates.State.values())),
                Optional.ofNullable(values.get("country"))
                        .filter(code -> COUNTRY.matcher(code).matches())
                        .map(CountryCode::new),
                Optional.ofNullable(values.get("sort"))
                        .map(ProgressAddress::order)
                        .orElseGet(Order::byName));
    }

    private static Optional<ModuleId> module(Map<String, String> values, String name) {
        return Optional.ofNullable(values.get(name))
                .filter(value -> !value.isBlank())
                .map(ModuleId::new);
    }

    private static String word(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <S extends Enum<S>> Optional<S> named(String word, S[] states) {
        return Arrays.stream(states).filter(state -> word(state).equals(word)).findFirst();
    }

    private static String sort(Order order) {
        return (order.descending() ? DESCENDING : "") + key(order);
    }

    /** The name of the grid's column, too. */
    static String key(Order order) {
        return order.module()
                .map(module -> "module." + module)
                .orElseGet(() -> order.key().name().toLowerCase(Locale.ROOT));
    }

    static Order order(String sort) {
        var descending = sort.startsWith(DESCENDING);
        var key = descending ? sort.substring(1) : sort;
        if (key.startsWith("module.")) {
            return new Order(SortKey.MODULE, Optional.of(new ModuleId(key.substring("module.".length()))), descending);
        }
        return new Order(key.equals("completed") ? SortKey.COMPLETED : SortKey.NAME, Optional.empty(), descending);
    }
}
