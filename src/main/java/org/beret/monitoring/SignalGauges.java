package org.beret.monitoring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.beret.monitoring.DatabaseSignals.Signal;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Publishes the {@link DatabaseSignals} of all modules as gauges. They are read in rounds and not when somebody asks for the metrics,
 * so that a database that hangs does not hang who watches. While it is away every gauge is NaN.
 */
@Component
class SignalGauges {

    private static final String AGE = ".age";

    private final List<DatabaseSignals> sources;
    private final MeterRegistry registry;
    private final Map<String, Double> values = new ConcurrentHashMap<>();

    SignalGauges(List<DatabaseSignals> sources, MeterRegistry registry) {
        this.sources = sources;
        this.registry = registry;
    }

    /** Reads all signals. */
    void read() {
        try {
            sources.stream().flatMap(source -> source.read().stream()).forEach(this::publish);
        } catch (DataAccessException | TransactionException away) {
            // DatabaseHealth tells of it.
            values.replaceAll((_, _) -> Double.NaN);
        }
    }

    private void publish(Signal signal) {
        if (values.put(signal.name(), signal.value()) == null) {
            Gauge.builder(signal.name(), values, read -> read.getOrDefault(signal.name(), Double.NaN))
                    .description(signal.description())
                    .baseUnit(signal.name().endsWith(AGE) ? "seconds" : null)
                    .register(registry);
        }
    }
}
