package org.beret.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beret.Visitor.location;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.beret.ModuleTest;
import org.beret.Visitor;
import org.beret.identity.SignedInPerson;
import org.beret.people.TestPeople;
import org.beret.people.Trainees;
import org.beret.shell.errors.RefusedView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;

/** Cookies, tokens and headers that keep other sites and scripts out. */
@ModuleTest
@ExtendWith(OutputCaptureExtension.class)
class SecurityModuleTest {

    private static final Pattern SCRIPT = Pattern.compile("<script\\b[^>]*>");

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Trainees trainees;

    private SignedInPerson person;

    private Visitor visitor;

    @BeforeEach
    void somebodyWithAnAccount() {
        person = people.trainee(people.centre("SN"));
        visitor = new Visitor(port);
    }

    @Test
    void theFormCostsAStrangerNoSession() throws Exception {
        assertThat(cookies(visitor.get("/sign-in"))).noneMatch(cookie -> cookie.startsWith("JSESSIONID="));
    }

    @Test
    void neitherScriptsNorOtherSitesCanUseACookie() throws Exception {
        var cookies = Stream.of(visitor.get("/my-training"), visitor.get("/sign-in"), signIn())
                .flatMap(response -> cookies(response).stream());

        assertThat(cookies)
                .anyMatch(cookie -> cookie.startsWith("JSESSIONID="))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void otherSitesCannotSendTheTokenOfTheQuizRunner() throws Exception {
        signIn();

        assertThat(cookies(visitor.get("/api/attempts/" + UUID.randomUUID() + "?lang=en")))
                .filteredOn(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie).contains("SameSite=Lax").doesNotContain("HttpOnly"));
    }

    @Test
    void aFormThatAnotherSiteHasMadeSignsNobodyIn() throws Exception {
        visitor.get("/sign-in");
        var forged = Map.of("username", person.getUsername(), "password", TestPeople.PASSWORD);

        assertThat(visitor.post("/sign-in", forged).statusCode()).isEqualTo(403);
        assertThat(location(visitor.get("/my-training"))).isEqualTo("/sign-in");
    }

    @Test
    void everyKindOfAnswerTellsBrowsersWhatToRefuse() throws Exception {
        var plain = visitor.get("/sign-in");
        signIn();
        var page = visitor.get("/my-training");
        var api = visitor.get("/api/attempts/" + UUID.randomUUID() + "?lang=en");

        assertHardened(plain);
        assertHardened(page);
        assertHardened(api);
        assertThat(policy(plain))
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(policy(api)).contains("default-src 'none'").doesNotContain("script-src");
        assertThat(policy(page))
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "'strict-dynamic'")
                .doesNotContain("script-src 'self'", "script-src 'unsafe-inline'", "*");
    }

    @Test
    void whatAPersonIsRefusedIsLoggedWithoutNamesAndWithoutWhatASenderWrote(CapturedOutput log) throws Exception {
        var staff = people.staff(people.centre("SN"));
        for (var logger : List.of(RefusedAccess.class, RefusedView.class)) {
            LoggingSystem.get(logger.getClassLoader()).setLogLevel(logger.getName(), LogLevel.INFO);
        }
        signIn();
        visitor.get("/people");
        var other = new Visitor(port);
        other.signIn(staff.getUsername(), TestPeople.PASSWORD);
        other.get("/api/attempts/x%20forged");
        assertThatThrownBy(() -> people.as(person, trainees::countriesOfMyCentre))
                .isInstanceOf(AccessDeniedException.class);

        assertThat(log)
                .contains("Refused to " + person.id() + " (TRAINEE): screen people")
                .contains("Refused to " + person.id() + " (TRAINEE): Trainees.")
                .contains("Refused to " + staff.id() + " (TRAINING_CENTRE): GET /api/attempts/x?20forged")
                .doesNotContain(person.getUsername(), staff.getUsername());
    }

    @Test
    void everyScriptOfAPageCarriesItsNonceAndEveryPageAnother() throws Exception {
        signIn();
        var page = visitor.get("/my-training");
        var nonce = nonce(page);

        assertThat(SCRIPT.matcher(page.body()).results().map(script -> script.group()))
                .isNotEmpty()
                .allSatisfy(script -> assertThat(script).contains("nonce=\"" + nonce + "\""));
        assertThat(nonce(visitor.get("/my-training"))).isNotEqualTo(nonce);
    }

    private HttpResponse<String> signIn() throws Exception {
        return visitor.signIn(person.getUsername(), TestPeople.PASSWORD);
    }

    private static List<String> cookies(HttpResponse<String> response) {
        return response.headers().allValues("Set-Cookie");
    }

    private static void assertHardened(HttpResponse<String> response) {
        var headers = response.headers();
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).isPresent();
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("camera=()", "geolocation=()"));
        assertThat(headers.firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
    }

    private static String policy(HttpResponse<String> response) {
        return String.join(" | ", response.headers().allValues("Content-Security-Policy"));
    }

    private static String nonce(HttpResponse<String> page) {
        var nonce = Pattern.compile("'nonce-([^']+)'").matcher(policy(page));
        assertThat(nonce.find()).isTrue();
        return nonce.group(1);
    }
}
