package org.beret.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class IncidentsTest {

    @Test
    void theNumberThatAPersonReadsLeadsToTheFailureInTheLog(CapturedOutput log) {
        var number = Incidents.record(new IllegalStateException("what really happened"));

        assertThat(number).matches("[0-9A-V]{8}");
        assertThat(log).contains("Incident " + number, "what really happened");
    }

    @Test
    void eachFailureHasItsOwnNumber(CapturedOutput log) {
        assertThat(Incidents.record(new IllegalStateException()))
                .isNotEqualTo(Incidents.record(new IllegalStateException()));
    }
}
