package org.beret.shell.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

/** Who meets a database that is away is told to ask again, with a status that programs understand. */
class UnavailableAnswerTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aDatabaseThatIsAwayIsAsked503() throws Exception {
        answer(new CannotCreateTransactionException("none", new SQLTransientConnectionException("no connection")));

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
    }

    @Test
    void aFaultOfTheProgramStaysOne() {
        var fault = new IllegalStateException(new SQLException("not unique", "23505"));

        assertThatThrownBy(() -> answer(fault)).hasRootCauseMessage("not unique");
        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void whatIsSentAlreadyIsNotAnsweredTwice() {
        response.setCommitted(true);

        assertThatThrownBy(() -> answer(new IllegalStateException(new SQLException("cut", "08006"))))
                .hasRootCauseMessage("cut");
    }

    private void answer(RuntimeException failure) throws ServletException, IOException {
        new UnavailableAnswer().doFilter(new MockHttpServletRequest(), response, (asked, answered) -> {
            throw new ServletException(failure);
        });
    }
}
