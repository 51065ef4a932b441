package org.beret.shared;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Reads and sends the cookies of this site. Where the server is reached by HTTPS their names begin with __Host-: the browser
 * then takes them only from this very host and over HTTPS, and from no neighbour under the same domain.
 */
@Component
public class SiteCookies {

    private static final String HOST = "__Host-";

    private final String prefix;

    SiteCookies(@Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
        this.prefix = secure ? HOST : "";
    }

    /** The name under which the browser knows a cookie of this site. */
    public String nameOf(String cookie) {
        return prefix + cookie;
    }

    /** Sent to this site alone, and over HTTPS alone where the name says so. */
    public void harden(ResponseCookie.ResponseCookieBuilder cookie) {
        cookie.sameSite("Lax");
        if (!prefix.isEmpty()) {
            cookie.secure(true);
        }
    }

    /** The value that the request brings. */
    public Optional<String> read(HttpServletRequest request, String cookie) {
        return Optional.ofNullable(WebUtils.getCookie(request, nameOf(cookie))).map(Cookie::getValue);
    }

    /**
     * Sends a cookie that scripts cannot read.
     *
     * @param age zero deletes it, a negative one keeps it as long as the browser is open
     */
    public void send(
            HttpServletRequest request, HttpServletResponse response, String cookie, String value, Duration age) {
        var sent = ResponseCookie.from(nameOf(cookie), value)
                .path("/")
                .maxAge(age)
                .httpOnly(true)
                .secure(request.isSecure());
        harden(sent);
        response.addHeader(HttpHeaders.SET_COOKIE, sent.build().toString());
    }
}
