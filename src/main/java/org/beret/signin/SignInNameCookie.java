package org.beret.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.beret.shared.SiteCookies;
import org.springframework.stereotype.Component;

/**
 * Carries the name that somebody typed to the form that is shown again, for a minute: in a cookie, since an address is kept
 * in histories and logs, and a session costs memory for a stranger.
 */
@Component
public class SignInNameCookie {

    private static final String COOKIE = "BERET-NAME";
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int LONGEST = 254;

    private final SiteCookies cookies;

    SignInNameCookie(SiteCookies cookies) {
        this.cookies = cookies;
    }

    void keep(String name, HttpServletRequest request, HttpServletResponse response) {
        var kept = name.length() <= LONGEST ? name : "";
        cookies.send(request, response, COOKIE, URLEncoder.encode(kept, StandardCharsets.UTF_8), KEPT);
    }

    /** The name, once; empty if there is none. */
    public String take(HttpServletRequest request, HttpServletResponse response) {
        var found = cookies.read(request, COOKIE);
        if (found.isPresent()) {
            cookies.send(request, response, COOKIE, "", Duration.ZERO);
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
}
