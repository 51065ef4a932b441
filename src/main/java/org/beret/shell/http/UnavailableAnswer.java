package org.beret.shell.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.beret.shared.UnavailableDatabase;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 503 with Retry-After where a request fails because of an {@link UnavailableDatabase}, in whatever filter, page, file or screen.
 * Screens and the quiz then send the request again by themselves.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class UnavailableAnswer extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException failure) {
            if (response.isCommitted() || !UnavailableDatabase.isCauseOf(failure)) {
                throw failure;
            }
            response.setHeader(HttpHeaders.RETRY_AFTER, UnavailableDatabase.RETRY_AFTER_SECONDS);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
