package org.beret.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads all signals from a database, whichever it is. */
@Component
public class TestSignals {

    private final SignalGauges gauges;
    private final MeterRegistry registry;

    TestSignals(SignalGauges gauges, MeterRegistry registry) {
        this.gauges = gauges;
        this.registry = registry;
    }

    public void areRead() {
        gauges.read();

        for (var name : List.of(
                "beret.letters.waiting",
                "beret.letters.age",
                "beret.events.waiting",
                "beret.events.age",
                "beret.events.abandoned",
                "beret.figures.waiting",
                "beret.figures.age",
                "beret.imports.running",
                "beret.imports.failed",
                "beret.sessions")) {
            assertThat(value(name)).as(name).isGreaterThanOrEqualTo(0);
        }
    }

    public double value(String name) {
        return registry.get(name).gauge().value();
    }
}
