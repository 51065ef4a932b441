package org.beret.shell;

import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.function.Function;

/** An order of rows and its reverse. */
@FunctionalInterface
interface RowOrder<T> {

    Comparator<T> comparator(boolean descending);

    /** By a number; rows without one come last either way. */
    static <T> RowOrder<T> ofNumbers(Function<T, OptionalDouble> number) {
        return descending -> {
            Comparator<Double> values = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
            return Comparator.<T, Boolean>comparing(row -> number.apply(row).isEmpty())
                    .thenComparing(row -> number.apply(row).orElse(0), values);
        };
    }
}
