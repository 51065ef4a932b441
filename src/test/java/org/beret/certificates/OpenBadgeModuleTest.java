package org.beret.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import org.beret.ModuleTest;
import org.beret.people.TestPeople;
import org.beret.shared.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The credential is ours; that others think so, too, is shown by src/test/verifier, which reads what is written here. */
@ModuleTest
class OpenBadgeModuleTest {

    private static final Path FOLDER = Path.of("target", "credential");

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCertificates world;

    @Autowired
    private Certificates certificates;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void theCredentialIsSignedAndItsKeyIsPublished() throws Exception {
        var trainee = people.trainee(people.centre("SN"));
        world.completeCore(trainee);
        await().until(() -> !world.of(trainee).isEmpty());
        var certificate = world.of(trainee).getFirst();

        var token = people.as(trainee, () -> certificates.credential(certificate.id(), Language.EN));
        var published = mvc.get().uri("/verify/keys.json").exchange();

        assertThat(token.split("\\.", -1)).hasSize(3);
        assertThat(published).bodyText().contains(keys.current().publicKey());
        assertThat(mvc.get().uri("/verify/keys/" + keys.current().id()))
                .hasStatusOk()
                .bodyText()
                .contains(keys.current().publicKey());
        assertThat(mvc.get().uri("/verify/keys/unknown")).hasStatus(404);
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("credential.jwt"), token);
        Files.writeString(FOLDER.resolve("keys.json"), published.getResponse().getContentAsString());
    }
}
