package org.beret.shell.http;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.Locale;
import java.util.Set;

/** An answer whose Cache-Control is decided: ignores cache headers that are set later. */
final class FixedCacheControl extends HttpServletResponseWrapper {

    private static final String CACHE_CONTROL = "Cache-Control";
    private static final Set<String> DECIDED = Set.of("cache-control", "pragma", "expires");

    FixedCacheControl(HttpServletResponse response, String cacheControl) {
        super(response);
        response.setHeader(CACHE_CONTROL, cacheControl);
    }

    @Override
    public void setHeader(String name, String value) {
        if (isOpen(name)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (isOpen(name)) {
            super.addHeader(name, value);
        }
    }

    @Override
    public void setDateHeader(String name, long date) {
        if (isOpen(name)) {
            super.setDateHeader(name, date);
        }
    }

    /** Takes the headers with it that were set before; they are set again. */
    @Override
    public void reset() {
        var kept = getHeaderNames().stream()
                .filter(name -> !name.regionMatches(true, 0, "Content-", 0, 8) || name.startsWith("Content-Security"))
                .map(name -> new String[] {name, getHeader(name)})
                .toList();
        super.reset();
        kept.forEach(header -> super.setHeader(header[0], header[1]));
    }

    private static boolean isOpen(String name) {
        return !DECIDED.contains(name.toLowerCase(Locale.ROOT));
    }
}
