package org.beret.certificates.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;

import org.beret.certificates.OtherInstallation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key is found in whatever form the other installation gives it, and in nothing else. */
class EnteredKeyTest {

    private final OtherInstallation other = new OtherInstallation();

    @Test
    void isFoundInEachFormInWhichItIsGiven() {
        var key = other.publicKey();

        assertThat(EnteredKey.in("  " + key + "\n")).containsExactly(key);
        assertThat(EnteredKey.in("{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"" + key + "\"}"))
                .containsExactly(key);
        assertThat(EnteredKey.in("{\"keys\":[{\"id\":\"a\",\"publicKey\" : \"" + key + "\"}]}"))
                .containsExactly(key);
        assertThat(EnteredKey.in("Dear colleague,\n" + other.pem())).containsExactly(key);
        assertThat(EnteredKey.in(other.pem() + "{\"x\":\"" + key + "\"}")).containsExactly(key);
    }

    @Test
    void severalAreSeveral() {
        var another = new OtherInstallation().publicKey();

        assertThat(EnteredKey.in("{\"x\":\"" + other.publicKey() + "\"},{\"x\":\"" + another + "\"}"))
                .containsExactly(other.publicKey(), another);
    }

    /** The last one is a key whose last character has bits that are not of it: another name for the same key. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing",
                "-----BEGIN PUBLIC KEY-----\n====\n-----END PUBLIC KEY-----",
                "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB"
            })
    void nothingElseIsAKey(String text) {
        assertThat(EnteredKey.in(text)).isEmpty();
    }
}
