package org.beret;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.beret.people.TestPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No header of a request decides where an answer leads, and none but a named proxy says where a request comes from. */
@ModuleTest
class RedirectsModuleTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    @Test
    void noRedirectNamesAHost() throws Exception {
        var person = people.staff(people.centre("SN"));
        var visitor = new Visitor(port)
                .with("X-Forwarded-Host", "elsewhere.example")
                .with("X-Forwarded-Port", "444")
                .with("X-Forwarded-Proto", "https")
                .with("Forwarded", "host=elsewhere.example");
        var answers = new ArrayList<HttpResponse<String>>();
        for (var address : AccessModuleTest.addresses()) {
            answers.add(visitor.get("/" + address.replaceAll(":[a-z]+", "x") + "?a=b"));
        }
        answers.add(visitor.signIn("nobody@beret.example", "wrong"));
        answers.add(visitor.signIn(person.getUsername(), TestPeople.PASSWORD));
        answers.add(visitor.fill("/verify", Map.of("code", "BERET-AAAA-AAAA-AAA")));
        assertThat(answers).extracting(RedirectsModuleTest::location).noneMatch(location -> location.contains("//"));
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 302).hasSizeGreaterThan(30);
    }

    @Test
    void aRequestThatNamesAnotherHostIsNotSentThere() throws Exception {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write("GET /people HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("Location: /sign-in\r\n")
                    .doesNotContain("elsewhere");
        }
    }

    @Test
    void signingInLeadsBackToTheScreenThatWasAskedFor() throws Exception {
        var person = people.staff(people.centre("SN"));
        var visitor = new Visitor(port);
        visitor.get("/people?search=x&page=2");

        assertThat(location(visitor.signIn(person.getUsername(), TestPeople.PASSWORD)))
                .isEqualTo("/people?search=x&page=2");

        visitor.get("/people?search=x&page=2");
        assertThat(visitor.cookie("BERET-RETURN")).hasValue("");
    }

    /** A script of an earlier version, asked for by a page that is still open, must not take the place of the screen. */
    @Test
    void signingInLeadsBackToNoFile() throws Exception {
        var visitor = new Visitor(port).with("Accept", "*/*");
        visitor.get("/VAADIN/build/gone.js");
        visitor.get("/sw.js");

        assertThat(visitor.cookie("BERET-RETURN")).isEmpty();
    }

    @Test
    void noCookieLeadsToAnotherSite() throws Exception {
        for (var address : List.of(
                "https://elsewhere.example",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "\\\\x",
                "/x\r\nY: z",
                "")) {
            var person = people.staff(people.centre("SN"));
            var cookie =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(address.getBytes(StandardCharsets.UTF_8));
            var visitor = new Visitor(port).keeping("BERET-RETURN", cookie);

            assertThat(location(visitor.signIn(person.getUsername(), TestPeople.PASSWORD)))
                    .as(address)
                    .isEqualTo("/");
        }
    }

    /** The server of the tests is reached from the machine itself, which is a named proxy; behind it nobody else is. */
    @Test
    void anAddressThatAProxyDidNotSetIsNotBelieved() throws Exception {
        for (int i = 0; i < 31; i++) {
            guess("198.51.100." + i + ", 10.0.0.5");
        }
        assertThat(guess("198.51.100.200, 10.0.0.5").statusCode()).isEqualTo(429);
        assertThat(guess("198.51.100.200, 10.0.0.6").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> guess(String forwardedFor) throws Exception {
        return new Visitor(port)
                .with("X-Forwarded-For", forwardedFor)
                .fill("/verify", Map.of("code", "no code at all"));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
