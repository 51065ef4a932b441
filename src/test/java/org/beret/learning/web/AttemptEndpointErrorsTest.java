package org.beret.learning.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletResponse;

/** The quiz runner keeps an answer and sends it again, without a number to tell, when only the database was away. */
class AttemptEndpointErrorsTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aDatabaseThatIsAwayIsNoIncident() {
        var problem = new AttemptEndpointErrors()
                .failed(
                        new DataAccessResourceFailureException("cut", new SQLException("terminated", "57P01")),
                        response);

        assertThat(problem.getStatus()).isEqualTo(503);
        assertThat(problem.getProperties()).containsEntry("code", "unavailable").doesNotContainKey("incident");
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
    }

    @Test
    void aFaultOfTheProgramIsOne() {
        var problem = new AttemptEndpointErrors().failed(new IllegalStateException("a fault"), response);

        assertThat(problem.getStatus()).isEqualTo(500);
        assertThat(problem.getProperties()).containsKey("incident");
        assertThat(response.getHeader("Retry-After")).isNull();
    }
}
