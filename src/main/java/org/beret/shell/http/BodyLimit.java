package org.beret.shell.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses with 413 a body that is larger than its address takes, before it is read: JSON 8 KB, forms 64 KB, clicks on Vaadin
 * screens 1 MB. Uploads of Vaadin screens have limits of their own. A body that does not tell its length is read up to the
 * limit; forms of that kind are cut off by Tomcat ({@code server.tomcat.max-http-form-post-size}).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BodyLimit extends OncePerRequestFilter {

    private static final int JSON = 8 << 10;
    private static final int FORM = 64 << 10;
    private static final int SCREEN = 1 << 20;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletPath().startsWith("/VAADIN/dynamic/resource/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limit = limit(request);
        if (request.getContentLengthLong() > limit) {
            refuse(response);
        } else if (request.getHeader("Transfer-Encoding") == null || isForm(request)) {
            chain.doFilter(request, response);
        } else {
            var body = request.getInputStream().readNBytes(limit + 1);
            if (body.length > limit) {
                refuse(response);
            } else {
                chain.doFilter(new ReadBody(request, body), response);
            }
        }
    }

    /** By the query itself: to ask for a parameter would read the body of a form. */
    private static int limit(HttpServletRequest request) {
        if (request.getServletPath().startsWith("/api/")) {
            return JSON;
        }
        var query = request.getQueryString();
        return query != null && query.contains("v-r=") ? SCREEN : FORM;
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setHeader("Connection", "close");
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }
}
