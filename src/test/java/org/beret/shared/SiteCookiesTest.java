package org.beret.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ResponseCookie;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Over HTTPS a browser takes cookies from this very host alone. */
class SiteCookiesTest {

    @Test
    void overHttpsTheNameBindsTheCookieToTheHost() {
        var names = new SiteCookies(true);
        var cookie = ResponseCookie.from(names.nameOf("BERET-DEVICE"), "x").path("/");
        names.harden(cookie);

        assertThat(cookie.build()).hasToString("__Host-BERET-DEVICE=x; Path=/; Secure; SameSite=Lax");
    }

    @Test
    void inAClassroomWithoutHttpsNothingIsAskedThatABrowserWouldRefuse() {
        var names = new SiteCookies(false);
        var cookie = ResponseCookie.from(names.nameOf("BERET-DEVICE"), "x").path("/");
        names.harden(cookie);

        assertThat(cookie.build()).hasToString("BERET-DEVICE=x; Path=/; SameSite=Lax");
    }

    @Test
    void whatIsSentIsReadAgain() {
        for (var cookies : List.of(new SiteCookies(true), new SiteCookies(false))) {
            var response = new MockHttpServletResponse();
            cookies.send(new MockHttpServletRequest(), response, "BERET-NAME", "x", Duration.ofMinutes(1));

            var request = new MockHttpServletRequest();
            request.setCookies(response.getCookies());
            assertThat(cookies.read(request, "BERET-NAME")).hasValue("x");
        }
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
