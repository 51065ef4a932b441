package org.beret.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Port: numbers that a module reads from its own tables, published as gauges. Read in the background, on every node. */
public interface DatabaseSignals {

    /** The numbers as they are now; the same names each time. */
    List<Signal> read();

    /**
     * A number.
     *
     * @param name the name of the gauge, such as {@code beret.letters.waiting}; one that ends with {@code .age} is in seconds
     */
    record Signal(String name, String description, double value) {

        /** For how many seconds something has waited; 0 if there is nothing, or it is not due yet. */
        public static Signal age(String name, String description, @Nullable OffsetDateTime since, Instant now) {
            var age =
                    since == null ? 0 : Duration.between(since.toInstant(), now).toSeconds();
            return new Signal(name, description, Math.max(0, age));
        }
    }
}
