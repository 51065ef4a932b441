package org.beret.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.beret.shared.Language;
import org.beret.shared.SiteCookies;
import org.springframework.stereotype.Component;

/**
 * The language that somebody chose on a page outside the screens, for half an hour: in a cookie, since a session costs memory for a
 * stranger. Whoever signs in meanwhile takes it along.
 */
@Component
public class ChosenLanguage {

    private static final String COOKIE = "BERET-LANGUAGE";
    private static final Duration KEPT = Duration.ofMinutes(30);

    private final SiteCookies cookies;

    ChosenLanguage(SiteCookies cookies) {
        this.cookies = cookies;
    }

    void keep(Language language, HttpServletRequest request, HttpServletResponse response) {
        cookies.send(request, response, COOKIE, language.code(), KEPT);
    }

    Optional<Language> read(HttpServletRequest request) {
        return cookies.read(request, COOKIE).flatMap(Language::ofCode);
    }

    /** The language, once; empty if none was chosen. */
    public Optional<Language> take(HttpServletRequest request, HttpServletResponse response) {
        var chosen = read(request);
        if (chosen.isPresent()) {
            cookies.send(request, response, COOKIE, "", Duration.ZERO);
        }
        return chosen;
    }
}
