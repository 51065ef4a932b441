package org.beret.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beret.Visitor.location;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.beret.ModuleTest;
import org.beret.TestClock;
import org.beret.Visitor;
import org.beret.demonstration.DemonstrationAccounts;
import org.beret.identity.SignedInPerson;
import org.beret.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing in with a password. */
@ModuleTest
class SignInModuleTest {

    private static final String WRONG = "/sign-in?wrong";
    private static final String THROTTLED = "/sign-in?throttled";

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    @Autowired
    private SignInRateLimit rateLimit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectProvider<DemonstrationAccounts> demonstration;

    private SignedInPerson person;

    private Visitor visitor;

    @BeforeEach
    void somebodyWithAnAccount() {
        person = people.trainee(people.centre("SN"));
        visitor = new Visitor(port);
    }

    @Test
    void theFormLetsAPersonIn() throws Exception {
        assertThat(location(signIn())).isEqualTo("/");
        assertThat(visitor.get("/my-training").body()).contains("Welcome, Given");
    }

    @Test
    void aPersonArrivesWhereTheyWantedToGo() throws Exception {
        assertThat(location(visitor.get("/my-training"))).isEqualTo("/sign-in");
        assertThat(location(signIn())).isEqualTo("/my-training");
    }

    @Test
    void theSessionIsAnotherOneAfterSigningIn() throws Exception {
        visitor.signIn(people.trainee(people.centre("SN")).getUsername(), TestPeople.PASSWORD);
        var before = visitor.cookie("JSESSIONID");
        signIn();

        assertThat(before).isPresent();
        assertThat(visitor.cookie("JSESSIONID")).isPresent().isNotEqualTo(before);
    }

    @Test
    void aWrongPasswordIsToldInTheReadersLanguage() throws Exception {
        visitor.with("Accept-Language", "fr");

        var refused = visitor.signIn(person.getUsername(), "wrong");

        assertThat(location(refused)).isEqualTo(WRONG);
        assertThat(visitor.get(WRONG).body())
                .contains("<html lang=\"fr\">", "role=\"alert\"", "Le nom ou le mot de passe est incorrect");
        assertThat(location(visitor.get("/my-training"))).isEqualTo("/sign-in");
    }

    @Test
    void anAddressNobodyHasLooksTheSameAsAWrongPassword() throws Exception {
        var wrong = visitor.signIn(person.getUsername(), "wrong");
        var unknown = new Visitor(port).signIn(unknown(), "wrong");

        assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode());
        assertThat(location(unknown)).isEqualTo(location(wrong));
        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(unknown.headers().map().keySet())
                .isEqualTo(wrong.headers().map().keySet());
    }

    @Test
    void theAddressMayBeTypedInCapitalsAndWithSpaces() throws Exception {
        assertThat(location(visitor.signIn(
                        "  " + person.getUsername().toUpperCase(Locale.ROOT) + " ", TestPeople.PASSWORD)))
                .isEqualTo("/");
    }

    @Test
    void afterFiveWrongPasswordsEvenTheRightOneWaitsFifteenMinutes() throws Exception {
        failFiveTimes(person.getUsername());

        assertThat(location(signIn())).isEqualTo(THROTTLED);
        assertThat(visitor.get(THROTTLED).body()).contains("Wait 15 minutes");

        clock.pass(Duration.ofMinutes(15).plusSeconds(1));
        assertThat(location(signIn())).isEqualTo("/");
    }

    @Test
    void anAddressNobodyHasIsThrottledAlike() throws Exception {
        var unknown = unknown();
        failFiveTimes(unknown);

        assertThat(location(visitor.signIn(unknown, "wrong"))).isEqualTo(THROTTLED);
    }

    @Test
    void othersInTheSameClassroomAreNotThrottled() throws Exception {
        failFiveTimes(people.trainee(people.centre("SN")).getUsername());

        assertThat(location(signIn())).isEqualTo("/");
    }

    @Test
    void aRightPasswordForgetsTheWrongOnesBefore() throws Exception {
        for (var round = 0; round < 2; round++) {
            for (var number = 0; number < 4; number++) {
                visitor.signIn(person.getUsername(), "wrong");
            }
            assertThat(location(new Visitor(port).signIn(person.getUsername(), TestPeople.PASSWORD)))
                    .isEqualTo("/");
        }
    }

    @Test
    void aSuspendedAccountIsRefusedAndLooksLikeAnyOther() throws Exception {
        jdbc.sql("update people_person set suspended = true where email = :email")
                .param("email", person.getUsername())
                .update();

        assertThat(location(signIn())).isEqualTo(WRONG);
        assertThat(location(visitor.get("/my-training"))).isEqualTo("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 50_000})
    void anAddressLongerThanAnyIsWrongAndNothingFails(int length) throws Exception {
        assertThat(location(visitor.signIn("x".repeat(length) + "@police.example", "wrong")))
                .isEqualTo(WRONG);
    }

    @Test
    void signsThatNoAddressHoldsAreWrongAndNothingFails() throws Exception {
        assertThat(location(visitor.signIn("a\0b@police.example", "wrong\0"))).isEqualTo(WRONG);
    }

    @Test
    void aNetworkAddressLongerThanAnyIsKeptAsFarAsItFits() throws Exception {
        visitor.with("X-Forwarded-For", "fe80::1234:5678:9abc:def0%a-network-interface-with-a-long-name");

        assertThat(location(visitor.signIn(person.getUsername(), "wrong"))).isEqualTo(WRONG);
    }

    @Test
    void guessingManyAccountsFromOneAddressIsThrottledWhateverTheSenderSaysOfItself() throws Exception {
        var address = "2001:db8::" + Integer.toHexString(new Random().nextInt(65_536));
        for (var number = 0; number < 300; number++) {
            rateLimit.count(unknown(), address);
        }

        visitor.with("X-Forwarded-For", "198.51.100.7, " + address);

        assertThat(location(signIn())).isEqualTo(THROTTLED);
        assertThat(location(new Visitor(port).signIn(person.getUsername(), TestPeople.PASSWORD)))
                .isEqualTo("/");
    }

    @Test
    void aSessionThatHasEndedIsToldApartFromAStranger() throws Exception {
        visitor.with("Cookie", "JSESSIONID=0123456789ABCDEF0123456789ABCDEF");

        assertThat(location(visitor.get("/my-training"))).isEqualTo("/sign-in?expired");
        assertThat(visitor.get("/sign-in?expired").body()).contains("role=\"status\"", "Your session has ended");
    }

    @Test
    void theLanguageChosenBeforeSigningInIsKept() throws Exception {
        visitor.get("/sign-in?lang=es");
        signIn();

        assertThat(visitor.get("/my-training").body()).contains("Le damos la bienvenida, Given");
        var again = new Visitor(port);
        again.signIn(person.getUsername(), TestPeople.PASSWORD);
        assertThat(again.get("/my-training").body()).contains("Le damos la bienvenida, Given");
    }

    @Test
    void noDemonstrationAccountExistsOutsideTheDemonstration() throws Exception {
        assertThat(demonstration.stream()).isEmpty();
        assertThat(visitor.get("/sign-in").body()).doesNotContain(DemonstrationAccounts.PASSWORD, "beret.example");
        assertThat(location(visitor.signIn("administrator@beret.example", DemonstrationAccounts.PASSWORD)))
                .isEqualTo(WRONG);
    }

    private HttpResponse<String> signIn() throws Exception {
        return visitor.signIn(person.getUsername(), TestPeople.PASSWORD);
    }

    private void failFiveTimes(String email) throws Exception {
        for (var number = 0; number < 5; number++) {
            assertThat(location(visitor.signIn(email, "wrong"))).isEqualTo(WRONG);
        }
    }

    private static String unknown() {
        return UUID.randomUUID() + "@police.example";
    }
}
