package org.beret.shell;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.beret.shared.UnknownId;

/** Reads addresses and writes them; what is not an id, a number or a known word says nothing. */
public final class Address {

    private Address() {}

    /**
     * The id under this name.
     *
     * @throws UnknownId if there is none, or it is not an id
     */
    public static UUID id(RouteParameters parameters, String name) {
        var text = parameters.get(name).orElse("");
        return id(text).orElseThrow(() -> new UnknownId(text));
    }

    /** The id that this text is, if it is one. */
    public static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    public static Optional<String> word(Location location, String name) {
        return location.getQueryParameters().getSingleParameter(name).filter(word -> !word.isBlank());
    }

    public static <E extends Enum<E>> Optional<E> oneOf(Class<E> type, Location location, String name) {
        var word = word(location, name).orElse("");
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(word))
                .findFirst();
    }

    /** The page that the address asks for, from 0; the address counts from 1. */
    public static int page(Location location) {
        try {
            return Math.max(1, Integer.parseInt(word(location, "page").orElse("1"))) - 1;
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    /** Query parameters, of names and values in turn; those without a value are left out. */
    public static QueryParameters query(String... pairs) {
        var parameters = new LinkedHashMap<String, String>();
        for (var place = 0; place < pairs.length; place += 2) {
            if (!pairs[place + 1].isBlank()) {
                parameters.put(pairs[place], pairs[place + 1]);
            }
        }
        return QueryParameters.simple(parameters);
    }

    public static String of(String path, QueryParameters query) {
        var text = query.getQueryString();
        return text.isEmpty() ? path : path + "?" + text;
    }
}
