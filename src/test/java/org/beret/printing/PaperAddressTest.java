package org.beret.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.beret.shared.BusinessRuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** Paper names only an address that leads here. */
class PaperAddressTest {

    private final MockEnvironment environment = new MockEnvironment();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "http://LOCALHOST/",
                "http://127.0.0.1:8080",
                "http://127.1.2.3",
                "http://[::1]:8080",
                "https://beret.localhost"
            })
    void anAddressOfTheOwnMachineIsNotPrinted(String address) {
        assertThatThrownBy(() -> new PaperAddress(address, environment).require())
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("paper.refused.address"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://beret.example", "http://192.168.1.10:8080", "http://classroom:8080"})
    void anAddressThatOthersReachIs(String address) {
        assertThat(new PaperAddress(address + "/", environment).require()).isEqualTo(address);
    }

    @Test
    void theDemonstrationPrintsWhatItLikes() {
        environment.setActiveProfiles("demo");

        assertThat(new PaperAddress("http://localhost:8080", environment).require())
                .isEqualTo("http://localhost:8080");
    }
}
