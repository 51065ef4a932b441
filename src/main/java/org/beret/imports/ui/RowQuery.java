package org.beret.imports.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Optional;
import org.beret.imports.ImportRow.Kind;
import org.beret.imports.ImportsNavigation;

/**
 * Which rows of a list the address asks for.
 *
 * @param kind empty for all
 * @param page from 0
 * @param mended number of a row that was mended, whose page is shown; 0 if none
 */
record RowQuery(Optional<Kind> kind, int page, int mended) {

    static final RowQuery ALL = new RowQuery(Optional.empty(), 0, 0);

    static RowQuery of(Location location) {
        var parameters = location.getQueryParameters();
        var kind = parameters
                .getSingleParameter(ImportsNavigation.KIND)
                .flatMap(name -> Arrays.stream(Kind.values())
                        .filter(one -> one.name().equalsIgnoreCase(name))
                        .findFirst());
        return new RowQuery(
                kind,
                Math.max(0, number(parameters, ImportsNavigation.ROWS) - 1),
                number(parameters, ImportsNavigation.MENDED));
    }

    private static int number(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .filter(number -> number.matches("[1-9]\\d{0,8}"))
                .map(Integer::parseInt)
                .orElse(0);
    }
}
