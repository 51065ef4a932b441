package org.beret.signin.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.beret.SecurityOfThisServer;
import org.beret.Visitor;
import org.beret.people.TestPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/** Signing in and out with a real Keycloak, whose unpacked distribution {@code KEYCLOAK_HOME} names. */
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:keycloak;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
            "beret.courses=courses",
            "beret.second-factor.key=target/test-second-factor-${surefire.forkNumber:0}.key",
            "spring.security.oauth2.client.registration.police.client-id=beret",
            "spring.security.oauth2.client.registration.police.client-secret=not-secret",
            "spring.security.oauth2.client.registration.police.scope=openid,email"
        })
@TestExecutionListeners(listeners = SecurityOfThisServer.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@DirtiesContext
@EnabledIfEnvironmentVariable(named = "KEYCLOAK_HOME", matches = ".+")
class KeycloakIT {

    static final String PASSWORD = "seven green kettles";

    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final int PORT = KeycloakProcess.freePort();
    private static final String BERET = "http://localhost:" + PORT;
    private static final int KEYCLOAK_PORT = KeycloakProcess.freePort();

    @Autowired
    private TestPeople people;

    private final Visitor beret = new Visitor(PORT);

    /** The provider is asked at the first sign-in: it starts when it is known who is to have an account there. */
    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("server.port", () -> PORT);
        registry.add("beret.address", () -> BERET);
        registry.add(
                "spring.security.oauth2.client.provider.police.issuer-uri",
                () -> "http://localhost:" + KEYCLOAK_PORT + "/realms/beret");
    }

    @Test
    void peopleSignInAndOutAtKeycloak() throws Exception {
        var centre = people.centre("SN");
        var verified = people.trainee(centre);
        var unverified = people.trainee(centre);
        try (var keycloak = new KeycloakProcess(
                Path.of(System.getenv("KEYCLOAK_HOME")),
                KEYCLOAK_PORT,
                BERET,
                Map.of(verified.getUsername(), true, unverified.getUsername(), false))) {
            beret.get("/certificates");
            var browser = new Visitor(KEYCLOAK_PORT);
            assertThat(signIn(browser, verified.getUsername())).isEqualTo("/certificates");
            assertThat(beret.get("/my-training").body()).contains("Welcome");

            var end = address(beret.fill("/sign-in", "/logout", Map.of()));
            assertThat(end.toString()).startsWith(keycloak.issuer());
            assertThat(address(browser.get(pathAndQuery(end)))).hasToString(BERET + "/sign-in?signed-out");
            assertThat(ask(browser).statusCode()).as("signed out there, too").isEqualTo(200);

            assertThat(signIn(new Visitor(KEYCLOAK_PORT), unverified.getUsername()))
                    .isEqualTo("/sign-in?unknown");
        }
    }

    private HttpResponse<String> ask(Visitor browser) throws Exception {
        return browser.get(pathAndQuery(address(beret.get("/oauth2/authorization/police"))));
    }

    private String signIn(Visitor browser, String name) throws Exception {
        var form = FORM.matcher(ask(browser).body());
        assertThat(form.find()).isTrue();
        var action = URI.create(form.group(1).replace("&amp;", "&"));
        var answer = browser.post(pathAndQuery(action), Map.of("username", name, "password", PASSWORD));
        return Visitor.location(beret.get(pathAndQuery(address(answer))));
    }

    private static URI address(HttpResponse<?> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private static String pathAndQuery(URI address) {
        return address.getRawPath() + "?" + address.getRawQuery();
    }
}
