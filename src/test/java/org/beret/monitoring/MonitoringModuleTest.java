package org.beret.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.beret.ModuleTest;
import org.beret.Visitor;
import org.beret.people.TestPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who watches the server reads health and metrics at a port of its own, nobody else anywhere. */
@ModuleTest
class MonitoringModuleTest {

    private static final String METRICS = "/actuator/prometheus";

    @LocalServerPort
    private int pages;

    @LocalManagementPort
    private int management;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestSignals signals;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void healthIsToldWithoutSigningIn() throws Exception {
        for (var address : List.of("/actuator/health", "/actuator/health/readiness", "/actuator/health/liveness")) {
            var answer = new Visitor(management).get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.body()).contains("\"status\":\"UP\"");
        }
        assertThat(new Visitor(management).get("/actuator/health/readiness").body())
                .contains("database");
    }

    @Test
    void everyMetricThatAKeeperIsToWatchIsThere() throws Exception {
        signals.areRead();
        new Visitor(pages).get("/sign-in");
        var metrics = new Visitor(management).get(METRICS).body();

        var watched = Pattern.compile("`([a-z]+_[a-z_]+)[`{]")
                .matcher(Files.readString(Path.of("docs/operations.md")))
                .results()
                .map(metric -> metric.group(1))
                .toList();
        assertThat(watched)
                .hasSizeGreaterThan(15)
                .allSatisfy(metric -> assertThat(metrics).containsPattern("(?m)^" + metric + "[ {]"));
        assertThat(metrics)
                .contains("outcome=\"stored\"", "outcome=\"given-up\"")
                .doesNotContain("NaN");
    }

    @Test
    void theGaugesCountWhatIsInTheTables() throws Exception {
        signals.areRead();
        var sessions = signals.value("beret.sessions");
        var events = signals.value("beret.events.abandoned");
        jdbc.sql("""
                        insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status,
                            completion_attempts)
                        values (random_uuid(), 'nobody', 'Test', '{}', current_timestamp, 'FAILED', 99)""").update();
        var staff = new Visitor(pages);
        staff.signIn(people.staff(people.centre("SN")).getUsername(), TestPeople.PASSWORD);
        staff.get("/");

        signals.areRead();
        jdbc.sql("delete from event_publication where listener_id = 'nobody'").update();

        assertThat(signals.value("beret.sessions")).isEqualTo(sessions + 1);
        assertThat(signals.value("beret.events.abandoned")).isEqualTo(events + 1);
    }

    @Test
    void nothingElseIsOpenThere() throws Exception {
        for (var address : List.of(
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/beans",
                "/actuator/loggers",
                "/actuator/metrics",
                "/actuator/shutdown",
                "/sign-in",
                "/verify",
                "/api/attempts/x")) {
            assertThat(new Visitor(management).get(address).statusCode())
                    .as(address)
                    .isGreaterThanOrEqualTo(300);
        }
        assertThat(new Visitor(management)
                        .send("POST", "/actuator/health", "application/json", "{}")
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void onThePortOfThePagesThereIsNeither() throws Exception {
        var staff = new Visitor(pages);
        staff.signIn(people.staff(people.centre("SN")).getUsername(), TestPeople.PASSWORD);

        for (var address : List.of("/actuator", "/actuator/health", METRICS)) {
            assertThat(new Visitor(pages).get(address).statusCode()).as(address).isEqualTo(302);
            assertThat(staff.get(address).headers().firstValue("Content-Type"))
                    .as(address)
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        }
    }
}
