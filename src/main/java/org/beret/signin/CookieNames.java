package org.beret.signin;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Names of cookies. Where the server is reached by HTTPS they begin with __Host-: the browser then takes them only from this
 * very host and over HTTPS, and from no neighbour under the same domain.
 */
@Component
class CookieNames {

    private static final String HOST = "__Host-";

    private final String prefix;

    CookieNames(@Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
        this.prefix = secure ? HOST : "";
    }

    String of(String name) {
        return prefix + name;
    }

    /** Sent to this site alone, and over HTTPS alone where the name says so. */
    void harden(ResponseCookie.ResponseCookieBuilder cookie) {
        cookie.sameSite("Lax");
        if (!prefix.isEmpty()) {
            cookie.secure(true);
        }
    }
}
