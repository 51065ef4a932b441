package org.beret;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The tokens against forged requests, as a browser sends them back. Spring's own {@code csrf()} would for good put another
 * keeper of tokens into the server that all tests share.
 */
public final class Tokens {

    private static final String TOKEN = "a-token-for-tests";

    private Tokens() {}

    /** What the form of a plain page sends: the token, mixed with as many random bytes, which here are zero. */
    public static RequestPostProcessor ofForm() {
        return request -> {
            var token = TOKEN.getBytes(StandardCharsets.UTF_8);
            var mixed = new byte[2 * token.length];
            System.arraycopy(token, 0, mixed, token.length, token.length);
            request.setCookies(new Cookie("BERET-FORM", TOKEN));
            request.setParameter("_csrf", Base64.getUrlEncoder().encodeToString(mixed));
            return request;
        };
    }

    /** What the quiz runner sends: the token of the cookie in a header. */
    public static RequestPostProcessor ofQuizRunner() {
        return request -> {
            request.setCookies(new Cookie("XSRF-TOKEN", TOKEN));
            request.addHeader("X-XSRF-TOKEN", TOKEN);
            return request;
        };
    }
}
