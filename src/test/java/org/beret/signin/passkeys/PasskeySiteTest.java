package org.beret.signin.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where browsers have passkeys, and what they are bound to. */
class PasskeySiteTest {

    @ParameterizedTest
    @CsvSource({
        "https://beret.example, true",
        "https://Training.Police.example:8443/, true",
        "http://localhost:8080, true",
        "http://beret.example, false",
        "http://classroom.lan:8080, false",
        "http://127.0.0.1:8080, false",
        "https://192.0.2.7, false",
        "https://[2001:db8::1]:8443, false"
    })
    void passkeysNeedANameAndHttpsOrThisMachine(String address, boolean offered) {
        assertThat(new PasskeySite(address).hasPasskeys()).isEqualTo(offered);
    }

    @Test
    void theyAreBoundToTheNameAndAnsweredFromItsOrigin() {
        var site = new PasskeySite("https://Training.police.example:8443/");

        assertThat(site.host()).isEqualTo("training.police.example");
        assertThat(site.origin()).isEqualTo("https://training.police.example:8443");
        assertThat(new PasskeySite("https://beret.example").origin()).isEqualTo("https://beret.example");
    }
}
