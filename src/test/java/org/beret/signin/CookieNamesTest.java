package org.beret.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ResponseCookie;

/** Over HTTPS a browser takes cookies from this very host alone. */
class CookieNamesTest {

    @Test
    void overHttpsTheNameBindsTheCookieToTheHost() {
        var names = new CookieNames(true);
        var cookie = ResponseCookie.from(names.of("BERET-DEVICE"), "x").path("/");
        names.harden(cookie);

        assertThat(cookie.build()).hasToString("__Host-BERET-DEVICE=x; Path=/; Secure; SameSite=Lax");
    }

    @Test
    void inAClassroomWithoutHttpsNothingIsAskedThatABrowserWouldRefuse() {
        var names = new CookieNames(false);
        var cookie = ResponseCookie.from(names.of("BERET-DEVICE"), "x").path("/");
        names.harden(cookie);

        assertThat(cookie.build()).hasToString("BERET-DEVICE=x; Path=/; SameSite=Lax");
    }

    @Test
    void theSessionOfProductionIsBoundToTheHost() throws IOException {
        var production = new YamlPropertySourceLoader()
                .load("settings", new ClassPathResource("application.yaml")).stream()
                        .filter(document ->
                                "production".equals(document.getProperty("spring.config.activate.on-profile")))
                        .findFirst()
                        .orElseThrow();

        assertThat(production.getProperty("server.servlet.session.cookie.name"))
                .asString()
                .startsWith("__Host-");
        assertThat(production.getProperty("server.servlet.session.cookie.secure"))
                .isEqualTo(true);
        assertThat(production.getProperty("server.servlet.session.cookie.path")).isEqualTo("/");
    }
}
