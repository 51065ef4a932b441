package org.beret.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beret.Visitor.location;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.beret.ModuleTest;
import org.beret.OpenScreen;
import org.beret.Visitor;
import org.beret.identity.SignedInPerson;
import org.beret.people.TestPeople;
import org.beret.shared.UnknownId;
import org.beret.signin.sessions.MySessions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People see where they are signed in and end it there, and no session outlasts its limit, however busy it is. */
@ModuleTest
class SessionsModuleTest extends StaffAndTraineeSetup {

    private static final String PHONE = "Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0";
    private static final String DESK =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36 Edg/142.0";

    @Autowired
    private MySessions sessions;

    @Test
    void theAccountScreenShowsBrowserAndNetworkOfEachSession() throws Exception {
        signedIn(trainee, PHONE, "203.0.113.7");
        var desk = signedIn(trainee, DESK, "198.51.100.4");

        var screen = desk.get("/account").body();

        assertThat(screen)
                .contains("Firefox, Android", "another network (203.0.113.7)", "Edge, Windows", "this device")
                .contains("Sign out everywhere else");
    }

    @Test
    void aSignInOutlivesItsServer() throws Exception {
        for (var person : List.of(staff, trainee)) {
            var visitor = signedIn(person, DESK, "198.51.100.4").with("Accept", "text/html");

            assertThat(visitor.atAnotherServer().get("/account").statusCode()).isEqualTo(200);
            assertThat(visitor.cookie("JSESSIONID"))
                    .as("a session of its own")
                    .isNotEqualTo(Optional.of("OF-A-SERVER-THAT-IS-GONE"));
        }
        assertThat(people.as(trainee, sessions::list)).as("still one").hasSize(1);
    }

    @Test
    void whatEndsASessionEndsItOnEveryServer() throws Exception {
        var unused = signedIn(staff, DESK, "198.51.100.4");
        clock.pass(Duration.ofMinutes(31));
        assertThat(location(unused.atAnotherServer().get("/account")))
                .as("unused")
                .startsWith("/sign-in");

        var out = signedIn(staff, DESK, "198.51.100.4");
        var cookie = out.cookie("BERET-SESSION").orElseThrow();
        OpenScreen.open(out, "/account");
        out.post("/logout", Map.of());
        assertThat(location(new Visitor(port).keeping("BERET-SESSION", cookie).get("/account")))
                .as("signed out")
                .startsWith("/sign-in");

        var phone = signedIn(trainee, PHONE, "203.0.113.7");
        jdbc.sql("update people_person set session_stamp = session_stamp + 1 where id = :person")
                .param("person", trainee.id().value())
                .update();
        assertThat(location(phone.atAnotherServer().get("/account")))
                .as("stamp")
                .startsWith("/sign-in");
    }

    @Test
    void nobodyTakesOverASessionByItsIdAlone() throws Exception {
        signedIn(trainee, PHONE, "203.0.113.7");
        var id = session("Firefox, Android");

        for (var value : List.of("", "x", id.toString(), id + "~", id + "~" + "A".repeat(32))) {
            assertThat(location(
                            new Visitor(port).keeping("BERET-SESSION", value).get("/account")))
                    .as(value)
                    .startsWith("/sign-in");
        }
    }

    @Test
    void signsOfLifeOfAnOpenScreenAreNoUse() throws Exception {
        var visitor = signedIn(trainee, PHONE, "203.0.113.7");
        var used = seen();
        clock.pass(Duration.ofMinutes(5));
        visitor.send("POST", "/?v-r=heartbeat&v-uiId=0", "", "");
        assertThat(seen()).isEqualTo(used);

        visitor.get("/account");
        assertThat(seen()).isAfter(used);
    }

    @Test
    void aPersonHasNoMoreSessionsThanDevices() throws Exception {
        var first = signedIn(trainee, PHONE, "203.0.113.7");
        for (var others = 0; others < 20; others++) {
            signedIn(trainee, DESK, "198.51.100.4");
        }

        assertThat(people.as(trainee, sessions::list)).hasSize(20);
        assertThat(location(first.get("/account"))).as("used least recently").startsWith("/sign-in");
    }

    @Test
    void aSessionHoldsNoMoreScreensThanAnybodyLooksAt() throws Exception {
        var visitor = signedIn(staff, DESK, "198.51.100.4");
        var first = OpenScreen.open(visitor, "/account");
        var second = OpenScreen.open(visitor, "/account");
        for (var others = 1; others < 20; others++) {
            visitor.get("/account");
        }

        assertThat(first.ask("/", "heartbeat").statusCode()).isEqualTo(404);
        assertThat(second.ask("/", "heartbeat").statusCode()).isEqualTo(200);
    }

    private Instant seen() throws Exception {
        return people.as(trainee, sessions::list).getFirst().seenAt();
    }

    @Test
    void aSessionThatIsEndedElsewhereIsRefusedAndTheOthersGoOn() throws Exception {
        var phone = signedIn(trainee, PHONE, "203.0.113.7");
        var desk = signedIn(trainee, DESK, "198.51.100.4");
        var lost = session("Firefox, Android");

        people.as(trainee, () -> sessions.end(lost));

        assertThat(location(phone.get("/my-training"))).isEqualTo("/sign-in?expired");
        assertThat(desk.get("/my-training").statusCode()).isEqualTo(200);
        assertThat(acts()).contains("session.ended");
    }

    @Test
    void allOthersAreEndedAtOnce() throws Exception {
        var phone = signedIn(trainee, PHONE, "203.0.113.7");
        var tablet = signedIn(trainee, PHONE, "203.0.113.8");
        var desk = signedIn(trainee, DESK, "198.51.100.4");
        trainee.beginSession(session("Edge, Windows"));

        assertThat(people.as(trainee, sessions::endOthers)).isEqualTo(2);

        assertThat(location(phone.get("/my-training"))).isEqualTo("/sign-in?expired");
        assertThat(location(tablet.get("/my-training"))).isEqualTo("/sign-in?expired");
        assertThat(desk.get("/my-training").statusCode()).isEqualTo(200);
        assertThat(people.as(trainee, sessions::endOthers)).as("none is left").isZero();
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() throws Exception {
        var phone = signedIn(trainee, PHONE, "203.0.113.7");
        var theirs = session("Firefox, Android");

        assertThatThrownBy(() -> people.as(staff, () -> sessions.end(theirs))).isInstanceOf(UnknownId.class);

        assertThat(phone.get("/my-training").statusCode()).isEqualTo(200);
    }

    @Test
    void signingOutTakesTheSessionOffTheList() throws Exception {
        var phone = signedIn(trainee, PHONE, "203.0.113.7");
        OpenScreen.open(phone, "/account");
        var gone = phone.post("/logout", Map.of());

        assertThat(location(gone)).startsWith("/sign-in");
        assertThat(people.as(trainee, sessions::list)).isEmpty();
    }

    @Test
    void aSessionOfStaffEndsAfterTwelveHoursHoweverBusyItIs() throws Exception {
        var visitor = signedIn(staff, DESK, "198.51.100.4");
        clock.pass(Duration.ofHours(11));
        assertThat(visitor.get("/people").statusCode()).isEqualTo(200);
        clock.pass(Duration.ofMinutes(50));
        assertThat(visitor.get("/people").statusCode()).isEqualTo(200);
        clock.pass(Duration.ofMinutes(11));

        assertThat(location(visitor.get("/people"))).isEqualTo("/sign-in?expired");
    }

    @Test
    void aSessionOfATraineeEndsAfterSevenDays() throws Exception {
        var visitor = signedIn(trainee, PHONE, "203.0.113.7");
        clock.pass(Duration.ofDays(6));
        assertThat(visitor.get("/my-training").statusCode()).isEqualTo(200);
        clock.pass(Duration.ofHours(25));

        assertThat(location(visitor.get("/my-training"))).isEqualTo("/sign-in?expired");
    }

    @Test
    void theAuditTrailTellsOfSignInsAndCountsFailures() throws Exception {
        signedIn(trainee, PHONE, "203.0.113.7");
        var guesser = new Visitor(port).with("X-Forwarded-For", "203.0.113.99");
        for (var attempt = 0; attempt < 4; attempt++) {
            guesser.signIn(trainee.getUsername(), "guessed wrongly " + attempt);
        }
        var typed = "secret typed as a name " + UUID.randomUUID();
        guesser.signIn(typed, "whatever");
        guesser.choosePassword(trainee.getUsername(), "AAAA-BBBB-CCCC", "seven green kettles");

        assertThat(entries())
                .containsExactlyInAnyOrder(
                        "session.began password Firefox, Android 203.0.113.7 1",
                        "sign-in.failed 203.0.113.99 4",
                        "code.failed 203.0.113.99 1");
        assertThat(jdbc.sql("select count(*) from audit_entry where detail like '%secret typed%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Visitor signedIn(SignedInPerson person, String browser, String address) throws Exception {
        var visitor = new Visitor(port).with("User-Agent", browser).with("X-Forwarded-For", address);
        visitor.signIn(person.getUsername(), TestPeople.PASSWORD);
        visitor.get("/account");
        return visitor;
    }

    private UUID session(String browser) {
        return jdbc.sql("select id from signin_session where person_id = :person and browser = :browser")
                .param("person", trainee.id().value())
                .param("browser", browser)
                .query(UUID.class)
                .single();
    }

    private List<String> acts() {
        return jdbc.sql("select action from audit_entry where subject_id = :person")
                .param("person", trainee.id().value())
                .query((row, _) -> row.getString("action"))
                .list();
    }

    private List<String> entries() {
        return jdbc.sql("select action, detail, times from audit_entry where subject_id = :person order by id")
                .param("person", trainee.id().value())
                .query((row, _) -> row.getString("action") + " "
                        + row.getString("detail").replace("\n", " ") + " " + row.getInt("times"))
                .list();
    }
}
