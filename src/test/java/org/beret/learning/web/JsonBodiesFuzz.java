package org.beret.learning.web;

import java.time.Duration;
import java.util.Objects;
import org.beret.learning.InvalidAnswer;
import org.beret.learning.web.AttemptEndpoint.Lost;
import org.beret.learning.web.AttemptEndpoint.Sent;
import org.beret.learning.web.CaseEndpoint.Way;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Bodies that the quiz runner and the player of cases send. */
public final class JsonBodiesFuzz {

    /** As Spring Boot configures it. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private JsonBodiesFuzz() {}

    public static void read(byte[] input) {
        tried(() -> {
            var sent = JSON.readValue(input, Sent.class);
            Objects.requireNonNull(sent.question());
            Objects.requireNonNull(sent.options());
        });
        tried(() -> {
            var _ = Duration.ofMillis(JSON.readValue(input, Lost.class).lost());
        });
        tried(() -> Objects.requireNonNull(JSON.readValue(input, Way.class).steps()));
    }

    private static void tried(Runnable reading) {
        try {
            reading.run();
        } catch (JacksonException | InvalidAnswer refused) {
            // With 400, as it should be
        }
    }
}
