package org.beret.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.beret.shared.UnknownId;

/**
 * Reads the parameters of an address and builds query strings. A query parameter that is malformed counts as absent, so
 * that an address that was cut or typed still opens its page; a malformed id in the path is an {@link UnknownId}.
 */
public final class Address {

    private Address() {}

    /**
     * A route parameter that is a UUID.
     *
     * @throws UnknownId if it is none
     */
    public static UUID id(BeforeEnterEvent event, String name) {
        var text = text(event, name);
        return id(text).orElseThrow(() -> new UnknownId(text));
    }

    /** A route parameter as it stands; empty if there is none. */
    public static String text(BeforeEnterEvent event, String name) {
        return event.getRouteParameters().get(name).orElse("");
    }

    /** Parses a UUID; empty if the text is none. */
    public static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** A query parameter; empty if absent or blank. */
    public static Optional<String> query(Location location, String name) {
        return location.getQueryParameters().getSingleParameter(name).filter(value -> !value.isBlank());
    }

    /** A query parameter that is the name of an enum constant; empty if it is not. */
    public static <E extends Enum<E>> Optional<E> query(Location location, String name, Class<E> type) {
        var value = query(location, name).orElse("");
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst();
    }

    /** The query parameter {@code page} as an index from 0; the address counts from 1. */
    public static int page(Location location) {
        try {
            return Math.max(1, Integer.parseInt(query(location, "page").orElse("1"))) - 1;
        } catch (NumberFormatException malformed) {
            return 0;
        }
    }

    /** Query parameters from names and values in turn; blank values are left out. */
    public static QueryParameters parameters(String... namesAndValues) {
        var parameters = new LinkedHashMap<String, String>();
        for (var index = 0; index < namesAndValues.length; index += 2) {
            if (!namesAndValues[index + 1].isBlank()) {
                parameters.put(namesAndValues[index], namesAndValues[index + 1]);
            }
        }
        return QueryParameters.simple(parameters);
    }

    /** A path with its query string, if there are parameters. */
    public static String of(String path, QueryParameters parameters) {
        var query = parameters.getQueryString();
        return query.isEmpty() ? path : path + "?" + query;
    }
}
