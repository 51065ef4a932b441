package org.beret.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.beret.shared.LocalAddress;
import org.beret.shared.SiteCookies;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * Remembers in a cookie which address somebody asked for before they signed in. So a stranger costs the server no session.
 * Keeps path and query alone: it leads to no other site, whoever has written the cookie or named the host.
 */
class ReturnAddress implements RequestCache {

    private static final String COOKIE = "BERET-RETURN";

    private final SiteCookies cookies;

    ReturnAddress(SiteCookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        var address = address(request);
        if (isForAPage(request) && LocalAddress.isUsable(address)) {
            var value =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(address.getBytes(StandardCharsets.UTF_8));
            cookies.send(request, response, COOKIE, value, Duration.ofSeconds(-1));
        }
    }

    /** Scripts, pictures and calls of a page that is still open are no screens to come back to; browsers say what they accept. */
    private static boolean isForAPage(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET") && (accepted == null || accepted.contains(MediaType.TEXT_HTML_VALUE));
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return saved(request).map(SimpleSavedRequest::new).orElse(null);
    }

    /** The request itself is not repeated; the address was returned to, and is forgotten. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        if (saved(request).filter(address(request)::equals).isPresent()) {
            removeRequest(request, response);
        }
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        if (cookies.read(request, COOKIE).isPresent()) {
            cookies.send(request, response, COOKIE, "", Duration.ZERO);
        }
    }

    private Optional<String> saved(HttpServletRequest request) {
        return cookies.read(request, COOKIE).flatMap(ReturnAddress::decoded).filter(LocalAddress::isUsable);
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException written) {
            return Optional.empty();
        }
    }

    private static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
