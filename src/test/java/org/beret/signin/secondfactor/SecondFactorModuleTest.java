package org.beret.signin.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beret.Visitor.location;

import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.beret.ModuleTest;
import org.beret.TestClock;
import org.beret.Visitor;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.people.Colleagues;
import org.beret.people.TestPeople;
import org.beret.people.TraineeCodes;
import org.beret.people.Trainees;
import org.beret.shared.BusinessRuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing in with an authenticator app: whoever has one needs it, and between password and code one is nobody. */
@ModuleTest
class SecondFactorModuleTest {

    private static final Pattern SECRET = Pattern.compile("<code>([A-Z2-7]{32})</code>");
    private static final String ASK = "/second-factor";
    private static final String SET_UP = "/second-factor/app";

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Trainees trainees;

    @Autowired
    private TraineeCodes codes;

    @Autowired
    private SecondFactor secondFactor;

    @Autowired
    private SecondFactorDemand demand;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private TrainingCentreId centre;
    private SignedInPerson person;
    private Visitor visitor;

    @BeforeEach
    void somebody() {
        atTheBeginningOfACode();
        centre = people.centre("SN");
        person = people.trainee(centre);
        visitor = new Visitor(port);
    }

    @Test
    void whoeverHasAnAppNeedsItsCodeToGetToTheAddressTheyWanted() throws Exception {
        var secret = setUp(person);
        later();

        visitor.get("/certificates");
        assertThat(location(signIn())).isEqualTo(ASK);
        assertThat(visitor.get(ASK).body()).contains("needs a second step").doesNotContain("<svg");
        assertThat(location(give(code(secret)))).isEqualTo("/certificates");
        assertThat(visitor.get("/my-training").body()).contains("Welcome");
    }

    @Test
    void aDeviceThatCanIsOfferedAPasskeyAfterTheCode() throws Exception {
        var secret = setUp(person);
        later();
        signIn();
        assertThat(visitor.get(ASK).body()).contains("data-passkey-offer");

        assertThat(location(visitor.fill("/sign-in", ASK, Map.of("code", code(secret), "passkeys", "yes"))))
                .isEqualTo("/passkeys?offer");
    }

    @Test
    void betweenPasswordAndCodeOneIsNobody() throws Exception {
        setUp(person);
        signIn();

        assertThat(location(visitor.get("/my-training"))).isEqualTo("/sign-in");
        assertThat(location(visitor.get(SET_UP))).isEqualTo("/sign-in");
        assertThat(visitor.get("/api/attempts/" + UUID.randomUUID() + "?lang=en")
                        .statusCode())
                .isEqualTo(401);
        assertThat(visitor.send("POST", "/?v-r=uidl&v-uiId=0", "application/json", "{}")
                        .body())
                .doesNotContain("my-training");
    }

    @Test
    void thePasswordAloneStartsANewSessionAndTheCodeAnother() throws Exception {
        var secret = setUp(person);
        later();
        visitor.signIn(people.trainee(people.centre("SN")).getUsername(), TestPeople.PASSWORD);
        var before = visitor.cookie("JSESSIONID");
        signIn();
        var between = visitor.cookie("JSESSIONID");
        give(code(secret));

        assertThat(before).isPresent();
        assertThat(between).isNotEqualTo(before);
        assertThat(visitor.cookie("JSESSIONID")).isNotEqualTo(between);
    }

    @Test
    void aCodeIsTakenOnce() throws Exception {
        var secret = setUp(person);
        signIn();
        assertThat(location(give(code(secret))))
                .as("the code that has set it up")
                .isEqualTo(ASK + "?wrong");

        later();
        var code = code(secret);
        assertThat(location(give(code))).isEqualTo("/");

        visitor = new Visitor(port);
        signIn();
        assertThat(location(give(code))).isEqualTo(ASK + "?wrong");
        assertThat(visitor.get(ASK + "?wrong").body()).contains("was used before");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'totp.reused' and subject_id = ?")
                        .param(person.id().value())
                        .query(Integer.class)
                        .single())
                .as("the owner can read of both")
                .isEqualTo(2);
    }

    @Test
    void afterFiveWrongCodesTheRightOneHasToWait() throws Exception {
        var secret = setUp(person);
        later();
        for (var attempt = 0; attempt < 5; attempt++) {
            signIn();
            assertThat(location(give("000000"))).isEqualTo(ASK + "?wrong");
        }

        assertThat(location(give(code(secret)))).isEqualTo("/sign-in?throttled");
        assertThat(location(give(code(secret)))).as("no longer half signed in").isEqualTo("/sign-in?expired");
        clock.pass(Duration.ofMinutes(61));
        signIn();
        assertThat(location(give(code(secret)))).isEqualTo("/");
    }

    @Test
    void theCodeHasToComeWithinTenMinutes() throws Exception {
        var secret = setUp(person);
        signIn();
        clock.pass(Duration.ofMinutes(11));

        assertThat(location(visitor.get(ASK))).isEqualTo("/sign-in");
        assertThat(location(give(code(secret)))).isEqualTo("/sign-in?expired");
        assertThat(location(visitor.get("/my-training"))).isEqualTo("/sign-in");
    }

    @Test
    void whoIsSuspendedBetweenPasswordAndCodeStaysOutside() throws Exception {
        var secret = setUp(person);
        signIn();
        later();
        people.as(people.staff(centre), () -> trainees.suspend(person.id()));

        assertThat(location(give(code(secret)))).isEqualTo("/sign-in?expired");
    }

    @Test
    void staffOfACentreThatDemandsItSetUpAnAppOnTheWayIn() throws Exception {
        person = people.staff(centre);
        people.as(person, () -> colleagues.demandSecondFactor(true));

        assertThat(location(signIn())).isEqualTo(ASK);
        var page = visitor.get(ASK).body();
        assertThat(page).contains("from now on", "<svg");
        assertThat(secretOf(visitor.get(ASK))).as("the same after a reload").isEqualTo(secretOf(visitor.get(ASK)));
        assertThat(location(give("000000"))).isEqualTo(ASK + "?wrong");
        assertThat(location(visitor.get("/overview"))).isEqualTo("/sign-in");
        assertThat(location(give(code(secretOf(visitor.get(ASK)))))).isEqualTo("/overview");
        assertThat(secondFactor.isSetUp(person.id())).isTrue();
        assertThatThrownBy(() -> remove())
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("second-factor.demanded"));
    }

    @Test
    void aNewCodeFromTheCentreReplacesALostApp() throws Exception {
        setUp(person);
        var slip = people.as(people.staff(centre), () -> codes.resetPassword(person.id()));

        assertThat(location(visitor.choosePassword(slip.signInName(), slip.code(), "seven green kettles")))
                .isEqualTo("/");
        assertThat(secondFactor.isSetUp(person.id())).isFalse();
    }

    @Test
    void theCodeOfASlipIsNoWayAroundTheDemandOfTheCentre() throws Exception {
        var manager = people.staff(centre);
        person = people.staff(centre);
        people.as(manager, () -> colleagues.demandSecondFactor(true));
        var slip = people.as(manager, () -> colleagues.resetPassword(person.id()));

        assertThat(location(visitor.choosePassword(slip.signInName(), slip.code(), "seven green kettles")))
                .isEqualTo(ASK);
        assertThat(location(visitor.get("/overview"))).isEqualTo("/sign-in");
    }

    @Test
    void theDatabaseDoesNotTellTheSecret() throws Exception {
        var secret = setUp(person);

        assertThat(jdbc.sql("select secret from signin_totp where person_id = :id")
                        .param("id", person.id().value())
                        .query((row, _) -> HexFormat.of().formatHex(row.getBytes("secret")))
                        .single())
                .isNotEmpty()
                .doesNotContain(HexFormat.of().formatHex(secret));
    }

    @Test
    void anAppThatIsRemovedIsNoLongerAskedFor() throws Exception {
        setUp(person);
        remove();

        assertThat(location(signIn())).isEqualTo("/");
    }

    @Test
    void aFormThatAnotherSiteHasMadeGivesNoCode() throws Exception {
        var secret = setUp(person);
        signIn();
        later();

        assertThat(visitor.post(ASK, Map.of("code", code(secret))).statusCode()).isEqualTo(403);
    }

    private byte[] setUp(SignedInPerson somebody) throws Exception {
        var browser = new Visitor(port);
        browser.signIn(somebody.getUsername(), TestPeople.PASSWORD);
        var secret = secretOf(browser.get(SET_UP));
        var answer = browser.fill(SET_UP, Map.of("code", code(secret)));
        assertThat(location(answer)).as(answer.statusCode() + answer.body()).isEqualTo("/account");
        return secret;
    }

    /** Reads the key as somebody does who cannot scan. */
    private static byte[] secretOf(HttpResponse<String> page) {
        var shown = SECRET.matcher(page.body());
        assertThat(shown.find()).isTrue();
        var digits = shown.group(1)
                .chars()
                .map(letter -> "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter))
                .mapToObj(digit -> Integer.toString(digit, 32))
                .reduce("", String::concat);
        var bytes = new BigInteger(digits, 32).toByteArray();
        var secret = new byte[20];
        var length = Math.min(bytes.length, secret.length);
        System.arraycopy(bytes, bytes.length - length, secret, secret.length - length, length);
        return secret;
    }

    private HttpResponse<String> signIn() throws Exception {
        return visitor.signIn(person.getUsername(), TestPeople.PASSWORD);
    }

    /** The token of every form is the same; this one is there when nobody is half signed in, too. */
    private HttpResponse<String> give(String code) throws Exception {
        return visitor.fill("/sign-in", ASK, Map.of("code", code));
    }

    private void remove() throws Exception {
        people.as(person, () -> demand.remove(person, () -> secondFactor.remove(person.id())));
    }

    private String code(byte[] secret) {
        return TotpCode.of(secret, clock.instant());
    }

    /** A code is that of thirty seconds: one that ends in the middle of a test would be another than the test has in mind. */
    private void atTheBeginningOfACode() {
        var seconds = Duration.ofSeconds(30);
        clock.pass(seconds.minusMillis(clock.millis() % seconds.toMillis()));
    }

    /** Until the app shows another code. */
    private void later() {
        clock.pass(Duration.ofSeconds(60));
    }
}
