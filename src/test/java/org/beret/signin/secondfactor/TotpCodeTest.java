package org.beret.signin.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes are those of RFC 6238, appendix B, in six digits, and those of a clock that goes half a minute wrong. */
class TotpCodeTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);

    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(TotpCode.of(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void aCodeIsRightForAStepBeforeAndAfterAndNoLonger() {
        assertThat(TotpCode.step(SECRET, "081804", NOW)).hasValue(NOW.getEpochSecond() / 30);
        assertThat(TotpCode.step(SECRET, "081 804", NOW.plusSeconds(30))).hasValue(NOW.getEpochSecond() / 30);
        assertThat(TotpCode.step(SECRET, "081804", NOW.minusSeconds(30))).hasValue(NOW.getEpochSecond() / 30);
        assertThat(TotpCode.step(SECRET, "081804", NOW.plusSeconds(61))).isEmpty();
        assertThat(TotpCode.step(SECRET, "81804", NOW)).isEmpty();
        assertThat(TotpCode.step(SECRET, "", NOW)).isEmpty();
    }

    @Test
    void appsReadTheSecretAsBase32() {
        var secret = new TotpSecret(SECRET);

        assertThat(secret.text()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(secret.address("RW 4471"))
                .isEqualTo("otpauth://totp/Beret:RW%204471?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Beret");
        assertThat(new TotpSecret(new byte[20]).text()).isEqualTo("A".repeat(32));
    }
}
