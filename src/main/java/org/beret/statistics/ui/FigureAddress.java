package org.beret.statistics.ui;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beret.catalogue.ModuleId;
import org.beret.statistics.FigureFilter;
import org.beret.statistics.Period;

/** The parameters of an address that select figures. A screen keeps all its state there, so that addresses can be bookmarked. */
record FigureAddress(Map<String, String> choices) {

    static final String MODULE = "module";
    static final String PERIOD = "period";
    static final String COMPARED = "compared";
    static final String GENDER = "gender";
    static final String CATEGORY = "category";
    static final String LANGUAGE = "language";
    static final String GROUP = "group";
    static final String VERSION = "version";

    static FigureAddress of(QueryParameters parameters) {
        return new FigureAddress(parameters.getParameters().entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getFirst())));
    }

    String choice(String name) {
        return choices.getOrDefault(name, "");
    }

    ModuleId module(ModuleId otherwise) {
        return Optional.of(choice(MODULE))
                .filter(id -> !id.isEmpty())
                .map(ModuleId::new)
                .orElse(otherwise);
    }

    Period period() {
        return Period.parse(choice(PERIOD), LocalDate.now(ZoneOffset.UTC));
    }

    /** The period to compare with, if any. */
    Optional<Period> compared() {
        return Optional.of(choice(COMPARED))
                .filter(text -> !text.isEmpty())
                .map(text -> Period.parse(text, LocalDate.now(ZoneOffset.UTC)));
    }

    FigureFilter filter(ModuleId otherwise) {
        return FigureFilter.of(module(otherwise), period()).group(choices);
    }

    /** This address with one parameter set, or removed if the value is empty. Setting the module removes the version. */
    FigureAddress with(String name, String value) {
        var changed = new LinkedHashMap<>(choices);
        if (name.equals(MODULE)) {
            changed.remove(VERSION);
        }
        changed.put(name, value);
        changed.values().removeIf(String::isEmpty);
        return new FigureAddress(changed);
    }

    /** The parameters for navigation by Vaadin. */
    QueryParameters parameters() {
        return QueryParameters.simple(choices);
    }

    /** The address of a path with these parameters. */
    String at(String path) {
        var query = choices.entrySet().stream()
                .filter(choice -> !choice.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .map(choice -> choice.getKey() + "=" + URLEncoder.encode(choice.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
