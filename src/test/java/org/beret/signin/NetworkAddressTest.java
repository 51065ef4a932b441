package org.beret.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever has one address of a network of IPv6 has as many as they like. */
class NetworkAddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "::ffff:192.0.2.1, 192.0.2.1",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:2::1, 2001:db8:1:2:0:0:0:0/64",
        "fe80::1%eth0, fe80:0:0:0:0:0:0:0/64",
        "unknown, unknown",
        "'', ''"
    })
    void networksAreCountedAsOne(String address, String network) {
        assertThat(NetworkAddress.of(address).replace("::ffff:", "")).isEqualTo(network);
    }

    @ParameterizedTest
    @CsvSource({"x", "2001:db8:zzzz"})
    void whatIsNoAddressIsKeptAsFarAsItFits(String address) {
        assertThat(NetworkAddress.of(address.repeat(100))).hasSize(45);
    }
}
