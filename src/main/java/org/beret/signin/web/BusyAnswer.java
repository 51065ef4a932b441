package org.beret.signin.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** Tells programs, too, that too many sign in at once: 503, and when to try again. */
final class BusyAnswer {

    private static final String SECONDS = "5";

    private BusyAnswer() {}

    static void mark(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
    }
}
