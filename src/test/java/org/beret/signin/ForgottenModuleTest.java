package org.beret.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.beret.ModuleTest;
import org.beret.Visitor;
import org.beret.people.TestPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who has forgotten the password learns whom to ask, and strangers learn nothing. */
@ModuleTest
class ForgottenModuleTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    @Test
    void theSignInPageLeadsToThePage() throws Exception {
        assertThat(new Visitor(port).get("/sign-in").body()).contains("href=\"forgotten\"");
        assertThat(new Visitor(port).get("/forgotten").body())
                .contains("Your training centre gives you a new code", "I have a code");
    }

    @Test
    void aDeviceThatWasUsedBeforeIsToldTheAddressesOfItsCentreAndNoOtherOne() throws Exception {
        var centre = people.centre("SN");
        var manager = people.staff(centre);
        var trainee = people.trainee(centre);
        var elsewhere = people.staff(people.centre("RW"));
        var device = new Visitor(port);
        device.signIn(trainee.getUsername(), TestPeople.PASSWORD);

        assertThat(device.get("/forgotten").body())
                .contains(manager.getUsername())
                .doesNotContain(elsewhere.getUsername(), trainee.getUsername());
        assertThat(new Visitor(port).get("/forgotten").body()).doesNotContain("mailto:");
        assertThat(new Visitor(port)
                        .keeping("BERET-DEVICE", "guessed-token-of-24-chars")
                        .get("/forgotten")
                        .body())
                .doesNotContain("mailto:");
    }
}
