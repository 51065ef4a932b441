package org.beret.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.json.JsonMapper;

/** Where health and metrics are told when nobody said where. */
class ManagementPortTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void itIsAThousandAboveThatOfThePages() {
        ManagementPort.choose(environment);

        assertThat(port()).isEqualTo(9080);
    }

    @ParameterizedTest
    @CsvSource({"80, 1080", "8081, 9081", "65000, 64000", "0, 0"})
    void serversBesideEachOtherDoNotMeet(String pages, int management) {
        environment.setProperty("server.port", pages);

        ManagementPort.choose(environment);

        assertThat(port()).isEqualTo(management);
    }

    @Test
    void whoeverSetsItIsObeyed() {
        environment.setProperty("management.server.port", "7000");

        ManagementPort.choose(environment);

        assertThat(port()).isEqualTo(7000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"beret.figures", "beret.verify-audit", "beret.recover-administrator"})
    void aCommandTakesNoPortOfTheServerBesideIt(String command) {
        environment.setProperty(command, "x");
        environment.setProperty("server.port", "8080");
        environment.setProperty("management.server.port", "9080");

        ManagementPort.choose(environment);

        assertThat(port()).isEqualTo(-1);
        assertThat(environment.getProperty("server.port")).isEqualTo("0");
    }

    /** Those that the reference of settings calls so. */
    @Test
    void everyCommandIsKnown() throws IOException {
        var metadata = Files.readString(Path.of("src/main/resources" + KnownSettings.METADATA));

        assertThat(StreamSupport.stream(
                                new JsonMapper()
                                        .readTree(metadata)
                                        .get("properties")
                                        .spliterator(),
                                false)
                        .filter(setting -> setting.get("description").asString().startsWith("A command instead of"))
                        .map(setting -> setting.get("name").asString()))
                .containsExactlyInAnyOrderElementsOf(ManagementPort.COMMANDS);
    }

    private Integer port() {
        return environment.getProperty("management.server.port", Integer.class, 0);
    }
}
