package org.beret.shell.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sets the security headers of every answer before anything else is done, so that no controller, download or error goes
 * without. The content security policy is that of a page without scripts; pages with scripts replace it. Nothing is stored
 * by browsers and proxies unless it is a file that is the same for everybody.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ResponseHeaders extends OncePerRequestFilter {

    private static final String NO_SCRIPTS =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
                    + "base-uri 'self'; frame-ancestors 'none'";

    /** A service worker has the policy of its own file: this one may ask this server, and nothing else. */
    private static final String WORKER = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'";

    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";

    private final StaticFiles files;

    ResponseHeaders(StaticFiles files) {
        this.files = files;
    }

    static void harden(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", NO_SCRIPTS);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            // Nobody who opens such an address gets to see a page.
            response.setHeader("Content-Disposition", "attachment; filename=\"api.json\"");
        }
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        harden(request, response);
        if (request.getServletPath().equals("/worker.js")) {
            response.setHeader("Content-Security-Policy", WORKER);
        }
        if (files.isReadForGood(request)) {
            chain.doFilter(request, new FixedCacheControl(response, FOR_A_YEAR));
        } else if (files.matches(request)) {
            chain.doFilter(request, response);
        } else {
            chain.doFilter(request, new FixedCacheControl(response, "no-store"));
        }
    }
}
