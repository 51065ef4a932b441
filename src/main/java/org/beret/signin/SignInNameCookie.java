package org.beret.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Carries the name that somebody typed to the form that is shown again, for a minute: in a cookie, since an address is kept
 * in histories and logs, and a session costs memory for a stranger.
 */
public final class SignInNameCookie {

    private static final String COOKIE = "BERET-NAME";
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int LONGEST = 254;

    private SignInNameCookie() {}

    static void keep(String name, HttpServletRequest request, HttpServletResponse response) {
        var kept = name.length() <= LONGEST ? name : "";
        set(URLEncoder.encode(kept, StandardCharsets.UTF_8), KEPT, request, response);
    }

    /** The name, once; empty if there is none. */
    public static String take(HttpServletRequest request, HttpServletResponse response) {
        var found = Stream.of(Optional.ofNullable(request.getCookies()).orElseGet(() -> new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
        if (found.isPresent()) {
            set("", Duration.ZERO, request, response);
        }
        return found.map(SignInNameCookie::decoded).orElse("");
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static void set(String value, Duration kept, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .path(SignInNavigation.SIGN_IN)
                        .maxAge(kept)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
