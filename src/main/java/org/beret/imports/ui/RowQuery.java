package org.beret.imports.ui;

import com.vaadin.flow.router.Location;
import java.util.Arrays;
import java.util.Optional;
import org.beret.imports.ImportRow.Kind;
import org.beret.imports.ImportsNavigation;

/**
 * Which rows of a list the address asks for.
 *
 * @param kind empty for all
 * @param page from 0
 */
record RowQuery(Optional<Kind> kind, int page) {

    static RowQuery of(Location location) {
        var parameters = location.getQueryParameters();
        var kind = parameters
                .getSingleParameter(ImportsNavigation.KIND)
                .flatMap(name -> Arrays.stream(Kind.values())
                        .filter(one -> one.name().equalsIgnoreCase(name))
                        .findFirst());
        var page = parameters
                .getSingleParameter(ImportsNavigation.ROWS)
                .filter(number -> number.matches("[1-9]\\d{0,5}"))
                .map(number -> Integer.parseInt(number) - 1)
                .orElse(0);
        return new RowQuery(kind, page);
    }
}
