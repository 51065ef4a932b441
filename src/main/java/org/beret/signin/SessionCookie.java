package org.beret.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.beret.shared.SiteCookies;
import org.springframework.stereotype.Component;

/** The cookie by which every server knows a session, as long as the browser is open. */
@Component
class SessionCookie {

    private static final String NAME = "BERET-SESSION";
    private static final Duration WHILE_OPEN = Duration.ofSeconds(-1);

    private final SiteCookies cookies;

    SessionCookie(SiteCookies cookies) {
        this.cookies = cookies;
    }

    Optional<String> read(HttpServletRequest request) {
        return cookies.read(request, NAME);
    }

    void send(HttpServletRequest request, HttpServletResponse response, String value) {
        cookies.send(request, response, NAME, value, WHILE_OPEN);
    }

    void delete(HttpServletRequest request, HttpServletResponse response) {
        if (read(request).isPresent()) {
            cookies.send(request, response, NAME, "", Duration.ZERO);
        }
    }
}
