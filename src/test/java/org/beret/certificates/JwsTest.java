package org.beret.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is signed reads as what was said, and anything else as nothing, without an error. */
class JwsTest {

    private final SigningKey key = SigningKey.generate();
    private final PublishedKey published = new PublishedKey("k", key.publicKey(), Instant.EPOCH, null, null);

    @Test
    void whatOurKeySignedReadsAsItWasSaid() {
        assertThat(read(Jws.sign(key, Map.of("kid", "k"), Map.of("jti", "x"))))
                .hasValueSatisfying(said -> assertThat(said).containsEntry("jti", "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1", "[]", "\"text\"", "", "{}", "{\"alg\":null,\"kid\":null}"})
    void aHeaderThatIsNoHeaderSaysNothing(String header) {
        assertThat(read(encoded(header) + "." + encoded("{}") + ".AA")).isEmpty();
    }

    private Optional<Map<String, Object>> read(String code) {
        return Jws.read(
                code, id -> Optional.of(published).filter(known -> known.id().equals(id)));
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
