package org.beret.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets browsers cache for a year the files whose name or query contains their digest. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ImmutableBuildFilter extends OncePerRequestFilter {

    private static final String CACHE_CONTROL = "Cache-Control";
    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath();
        var hashed =
                path.startsWith("/VAADIN/build/") || (path.startsWith("/theme/") && request.getParameter("v") != null);
        return !hashed;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(CACHE_CONTROL, FOR_A_YEAR);
        chain.doFilter(request, new FixedCacheControl(response));
    }

    /** Ignores cache headers that later filters set. */
    private static final class FixedCacheControl extends HttpServletResponseWrapper {

        FixedCacheControl(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            if (isOurs(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (isOurs(name)) {
                super.addHeader(name, value);
            }
        }

        private static boolean isOurs(String name) {
            return !name.equalsIgnoreCase(CACHE_CONTROL)
                    && !name.equalsIgnoreCase("Pragma")
                    && !name.equalsIgnoreCase("Expires");
        }
    }
}
