package org.beret.texts;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class IncidentsTest {

    @Test
    void theNumberThatAPersonReadsLeadsToTheFailureInTheLog(CapturedOutput log) {
        var number = Incidents.record(new IllegalStateException("what really happened"));

        assertThat(number).matches("[0-9A-V]{8}");
        assertThat(log).contains("Incident " + number, "what really happened");
    }

    /** With logging.structured.format.console, as a program that collects logs reads it. */
    @Test
    void theNumberIsAFieldOfItsOwnInAStructuredLog() {
        var log = (Logger) LoggerFactory.getLogger(Incidents.class);
        var events = new ListAppender<ILoggingEvent>();
        events.start();
        log.addAppender(events);
        var number = Incidents.record(new IllegalStateException("what really happened"));
        log.detachAppender(events);

        var line = new JsonMapper().readTree(ecs().encode(events.list.getFirst()));

        assertThat(line.get("incident").asString()).isEqualTo(number);
        assertThat(line.get("message").asString()).isEqualTo("Incident " + number);
        assertThat(line.at("/error/message").asString()).isEqualTo("what really happened");
    }

    private static StructuredLogEncoder ecs() {
        var context = new LoggerContext();
        context.putObject(Environment.class.getName(), new MockEnvironment());
        var encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.start();
        return encoder;
    }

    @Test
    void eachFailureHasItsOwnNumber(CapturedOutput log) {
        assertThat(Incidents.record(new IllegalStateException()))
                .isNotEqualTo(Incidents.record(new IllegalStateException()));
    }
}
