package org.beret.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.beret.ModuleTest;
import org.beret.Visitor;
import org.beret.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is sent to an address has a size, and is refused when it cannot be read: never at the cost of memory or of the log. */
@ModuleTest
@ExtendWith(OutputCaptureExtension.class)
class RequestLimitsModuleTest {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private static final List<String> UNLUCKY_JSON = List.of(
            "",
            "null",
            "1",
            "\"text\"",
            "[]",
            "[{}]",
            "{}",
            "{\"question\":null,\"revision\":1,\"options\":[]}",
            "{\"question\":\"a\",\"revision\":1,\"options\":[null]}",
            "{\"question\":\"a\",\"revision\":1,\"options\":{}}",
            "{\"question\":\"a\",\"revision\":1,\"options\":[[\"a\"]]}",
            "{\"question\":\"a\\u0000\",\"revision\":1,\"options\":[\"\\u0000\"]}",
            "{\"question\":\"\\ud800\",\"revision\":1,\"options\":[\"\\udfff\"]}",
            "{\"question\":\"a\",\"revision\":1e400,\"options\":[]}",
            "{\"question\":\"a\",\"revision\":-9223372036854775809,\"options\":[]}",
            "{\"lost\":1e18}",
            "{\"lost\":-1}",
            "{\"lost\":9223372036854775807}",
            "[".repeat(4000),
            "{\"a\":".repeat(1500),
            "{\"question\":\"a");

    private static final List<String> UNLUCKY_CODES = List.of(
            "bnVsbA.bnVsbA.bnVsbA",
            "W10.W10.W10",
            "MQ.MQ.MQ",
            "e30.e30.e30",
            "IiI.IiI.IiI",
            "-.-.-",
            "_._._",
            "A.A.A",
            "%00",
            "\u0000",
            "\ud800",
            "a".repeat(9000),
            "W1tbW1tb.".repeat(2) + "W1tb",
            "{\"null\":null}",
            "eyJraWQiOm51bGx9.e30.e30",
            "eyJraWQiOlt7fV0sImFsZyI6IkVkRFNBIn0.e30.e30");

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    private Visitor visitor;

    @BeforeEach
    void aTrainee() throws Exception {
        visitor = new Visitor(port);
        visitor.signIn(people.trainee(people.centre("SN")).getUsername(), TestPeople.PASSWORD);
        visitor.get("/api/attempts/" + UUID.randomUUID() + "?lang=en");
        visitor.with("X-XSRF-TOKEN", visitor.cookie("XSRF-TOKEN").orElseThrow());
    }

    @Test
    void aLargeBodyIsRefusedBeforeItIsRead() throws Exception {
        for (var path :
                List.of("/api/attempts/" + UUID.randomUUID() + "/answers", "/verify", "/sign-in", "/?v-r=uidl", "/x")) {
            // Only the head is sent: who waits for the body before refusing would wait for ever.
            assertThat(answer(path, "Content-Length: 60000000", "")).as(path).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void aLargeBodyThatTellsNoLengthIsCutOff() throws Exception {
        var chunk = "10000\r\n" + "a".repeat(0x10000) + "\r\n";
        for (var path : List.of("/api/attempts/" + UUID.randomUUID() + "/answers", "/verify", "/sign-in", "/x")) {
            assertThat(answer(path, "Transfer-Encoding: chunked", chunk + chunk))
                    .as(path)
                    .startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void aFormThatTellsNoLengthIsCutOff(CapturedOutput log) throws Exception {
        var before = log.getAll().length();
        var chunk = "10000\r\n" + "code=" + "a".repeat(0x10000 - 5) + "\r\n";
        for (var path : List.of("/verify", "/sign-in", "/first-sign-in")) {
            assertThat(answer(path, "Content-Type: " + FORM + "\r\nTransfer-Encoding: chunked", chunk + chunk))
                    .as(path)
                    .matches("(?s)HTTP/1.1 4(13|00|03).*");
        }
        assertThat(log.getAll().substring(before)).doesNotContain("\tat ");
    }

    @Test
    void unluckyAnswersFailAsWhatTheyAreAndLeaveNoTrace(CapturedOutput log) throws Exception {
        var before = log.getAll().length();
        for (var call : List.of("answers", "time", "submission")) {
            for (var body : UNLUCKY_JSON) {
                var answer = visitor.send("POST", "/api/attempts/" + UUID.randomUUID() + "/" + call, JSON, body);
                assertThat(answer.statusCode()).as("%s %s", call, body).isBetween(400, 499);
            }
        }
        for (var path : List.of("/api/attempts/1", "/api/attempts/%00", "/api/%ff")) {
            assertThat(visitor.get(path).statusCode()).as(path).isBetween(400, 499);
        }
        assertThat(answer("/api/attempts/a/answers?lang=%zz", "Content-Length: 0", ""))
                .startsWith("HTTP/1.1 4");
        assertThat(answer("/verify?lang=%zz", "Content-Length: 0", "")).startsWith("HTTP/1.1 4");
        assertThat(log.getAll().substring(before)).doesNotContain("\tat ");
    }

    @Test
    void unluckyCodesAreNoCertificatesAndAreCounted(CapturedOutput log) throws Exception {
        var before = log.getAll().length();
        var stranger = new Visitor(port).with("X-Forwarded-For", "198.51.100.77");
        for (var code : UNLUCKY_CODES) {
            assertThat(stranger.fill("/verify", Map.of("code", code)).statusCode())
                    .as(code)
                    .isBetween(400, 499);
        }
        for (int i = 0; i < 30; i++) {
            stranger.fill("/verify", Map.of("code", UNLUCKY_CODES.getFirst()));
        }
        assertThat(stranger.fill("/verify", Map.of("code", UNLUCKY_CODES.getFirst()))
                        .statusCode())
                .isEqualTo(429);
        assertThat(log.getAll().substring(before)).doesNotContain("\tat ");
    }

    /** The first line and what follows of the answer to a request whose body may never come to its end. */
    private String answer(String path, String headers, String body) throws Exception {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            var cookies = "JSESSIONID=" + visitor.cookie("JSESSIONID").orElseThrow() + "; XSRF-TOKEN="
                    + visitor.cookie("XSRF-TOKEN").orElseThrow();
            socket.getOutputStream()
                    .write("POST %s HTTP/1.1\r\nHost: localhost\r\nCookie: %s\r\nX-XSRF-TOKEN: %s\r\n%s\r\n\r\n%s"
                            .formatted(
                                    path, cookies, visitor.cookie("XSRF-TOKEN").orElseThrow(), headers, body)
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            var answer = new byte[200];
            var length = socket.getInputStream().readNBytes(answer, 0, answer.length);
            return new String(answer, 0, length, StandardCharsets.US_ASCII);
        }
    }
}
