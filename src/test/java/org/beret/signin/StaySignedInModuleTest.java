package org.beret.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beret.Visitor.location;

import java.time.Duration;
import java.util.Map;
import org.beret.ModuleTest;
import org.beret.OpenScreen;
import org.beret.Visitor;
import org.beret.identity.SignedInPerson;
import org.beret.people.MyAccount;
import org.beret.people.TestPeople;
import org.beret.signin.sessions.MySessions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Trainees stay signed in on a device of their own, until it is taken back, copied or not used for ninety days. */
@ModuleTest
class StaySignedInModuleTest extends StaffAndTraineeSetup {

    private static final String COOKIE = "BERET-STAY";

    @Autowired
    private MySessions sessions;

    @Autowired
    private MyAccount myAccount;

    @Test
    void aTraineeWhoAsksForItIsInAgainWithoutASession() throws Exception {
        var token = staying(trainee).cookie(COOKIE).orElseThrow();
        clock.pass(Duration.ofDays(89));
        var later = with(token);

        assertThat(later.get("/my-training").statusCode()).isEqualTo(200);
        assertThat(later.cookie(COOKIE).orElseThrow()).isNotEqualTo(token);
        clock.pass(Duration.ofDays(91));
        assertThat(location(with(later.cookie(COOKIE).orElseThrow()).get("/my-training")))
                .isEqualTo("/sign-in");
    }

    @Test
    void nobodyStaysSignedInUnaskedAndStaffNever() throws Exception {
        var unasked = new Visitor(port);
        unasked.signIn(trainee.getUsername(), TestPeople.PASSWORD);

        assertThat(unasked.cookie(COOKIE)).isEmpty();
        assertThat(staying(staff).cookie(COOKIE)).isEmpty();
    }

    @Test
    void aTokenThatWasCopiedForgetsAllDevices() throws Exception {
        var other = staying(trainee).cookie(COOKIE).orElseThrow();
        var copied = staying(trainee).cookie(COOKIE).orElseThrow();
        var owner = with(copied);
        owner.get("/my-training");
        clock.pass(Duration.ofMinutes(2));

        assertThat(location(with(copied).get("/my-training"))).isEqualTo("/sign-in");
        assertThat(location(with(owner.cookie(COOKIE).orElseThrow()).get("/my-training")))
                .isEqualTo("/sign-in");
        assertThat(location(with(other).get("/my-training"))).isEqualTo("/sign-in");
        assertThat(jdbc.sql("select action from audit_entry where subject_id = :person")
                        .param("person", trainee.id().value())
                        .query(String.class)
                        .list())
                .contains("device.copied");
    }

    @Test
    void severalRequestsAtOnceAreOneDevice() throws Exception {
        var token = staying(trainee).cookie(COOKIE).orElseThrow();

        assertThat(with(token).get("/my-training").statusCode()).isEqualTo(200);
        assertThat(with(token).get("/my-training").statusCode()).isEqualTo(200);
    }

    @Test
    void aChangedPasswordForgetsEveryDevice() throws Exception {
        var token = staying(trainee).cookie(COOKIE).orElseThrow();
        people.as(trainee, () -> myAccount.changePassword(TestPeople.PASSWORD, "another-password-for-tests"));

        assertThat(location(with(token).get("/my-training"))).isEqualTo("/sign-in");
    }

    @Test
    void aDeviceIsForgottenFromTheListWithItsSessionAndAfterIt() throws Exception {
        var open = staying(trainee);
        open.get("/account");
        var closed = staying(trainee).cookie(COOKIE).orElseThrow();
        assertThat(people.as(trainee, sessions::list)).hasSize(2).allMatch(session -> session.remembered());

        for (var session : people.as(trainee, sessions::list)) {
            people.as(trainee, () -> sessions.end(session.id()));
        }

        assertThat(location(open.get("/my-training"))).startsWith("/sign-in");
        assertThat(location(with(open.cookie(COOKIE).orElseThrow()).get("/my-training")))
                .isEqualTo("/sign-in");
        assertThat(location(with(closed).get("/my-training"))).isEqualTo("/sign-in");
    }

    @Test
    void signingOutForgetsTheDevice() throws Exception {
        var visitor = staying(trainee);
        var token = visitor.cookie(COOKIE).orElseThrow();
        OpenScreen.open(visitor, "/account");
        visitor.post("/logout", Map.of());

        assertThat(location(with(token).get("/my-training"))).isEqualTo("/sign-in");
    }

    private Visitor staying(SignedInPerson person) throws Exception {
        var visitor = new Visitor(port);
        visitor.fill(
                "/sign-in", Map.of("username", person.getUsername(), "password", TestPeople.PASSWORD, "stay", "true"));
        return visitor;
    }

    private Visitor with(String token) {
        return new Visitor(port).keeping(COOKIE, token);
    }
}
