package org.beret.signin.passkeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beret.Visitor.location;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.beret.ModuleTest;
import org.beret.Visitor;
import org.beret.identity.SignedInPerson;
import org.beret.people.TestPeople;
import org.beret.people.TraineeCodes;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.UnknownId;
import org.beret.signin.RateLimit;
import org.beret.signin.secondfactor.SecondFactorDemand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;

/** The calls of passkeys to whoever may not make them, and what is kept of passkeys. */
@ModuleTest
class PasskeysModuleTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String JSON = "application/json";

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private TraineeCodes codes;

    @Autowired
    private Passkeys passkeys;

    @Autowired
    private PasskeyTable table;

    @Autowired
    private SecondFactorDemand demand;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private SignedInPerson person;
    private Visitor visitor;

    @BeforeEach
    void somebody() {
        person = people.trainee(people.centre("SN"));
        visitor = new Visitor(port);
    }

    @Test
    void strangersOfOneNetworkMakeNoMoreSessionsThanAClassroomNeeds() throws Exception {
        var address = "198.51.100.88";
        for (var challenge = 0; challenge < ChallengeLimit.PER_NETWORK; challenge++) {
            new RateLimit("passkey", Duration.ofMinutes(15), jdbc, clock).record("", address);
        }
        visitor.with("X-Forwarded-For", address);

        assertThat(call("/passkeys/sign-in/challenge", "{}").statusCode()).isEqualTo(429);
        assertThat(visitor.cookie("JSESSIONID")).isEmpty();
    }

    @Test
    void aStrangerMakesNoPasskey() throws Exception {
        assertThat(location(visitor.get("/passkeys"))).isEqualTo("/sign-in");
        assertThat(call("/passkeys/challenge", "{}").statusCode()).isEqualTo(403);
        assertThat(call("/passkeys", "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void aCallOfAnotherSiteIsRefused() throws Exception {
        visitor.signIn(person.getUsername(), TestPeople.PASSWORD);

        assertThat(visitor.send("POST", "/passkeys/challenge", JSON, "{}").statusCode())
                .isEqualTo(403);
        assertThat(visitor.send("POST", "/passkeys/sign-in", JSON, "{}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatIsNoAnswerOfADeviceSignsNobodyInAndMakesNothing() throws Exception {
        assertThat(call("/passkeys/sign-in", "{}").statusCode()).isEqualTo(401);
        assertThat(call("/passkeys/sign-in/challenge", "{}").body())
                .contains("\"userVerification\":\"required\"", "\"rpId\":\"beret.example\"");
        for (var body : List.of(
                "not JSON",
                "",
                "null",
                "[]",
                "{\"response\":null}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{},\"clientExtensionResults\":{}}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{\"authenticatorData\":\"AA\","
                        + "\"clientDataJSON\":\"AA\",\"signature\":\"AA\",\"userHandle\":\"AA\"},\"clientExtensionResults\":{}}")) {
            call("/passkeys/sign-in/challenge", "{}");
            assertThat(call("/passkeys/sign-in", body).statusCode()).as(body).isEqualTo(401);
        }

        visitor.signIn(person.getUsername(), TestPeople.PASSWORD);
        assertThat(call("/passkeys/challenge", "{}").body())
                .contains("\"userVerification\":\"required\"", "\"residentKey\":\"required\"");
        assertThat(call("/passkeys", "{\"label\":\"x\"}").statusCode()).isEqualTo(400);
        call("/passkeys/challenge", "{}");
        assertThat(call("/passkeys", "null").statusCode()).isEqualTo(400);
        assertThat(passkeys.of(person.id())).isEmpty();
    }

    @Test
    void aChallengeIsAnsweredOnce() throws Exception {
        visitor.signIn(person.getUsername(), TestPeople.PASSWORD);
        call("/passkeys/challenge", "{}");
        call("/passkeys", "{}");

        assertThat(call("/passkeys", "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void onlyTheOwnerNamesAndRemovesAPasskey() {
        keep(person);
        var passkey = passkeys.of(person.id()).getFirst();
        var other = people.trainee(people.centre("RW"));

        assertThatThrownBy(() -> passkeys.rename(other.id(), passkey.id(), "Mine"))
                .isInstanceOf(UnknownId.class);
        assertThatThrownBy(() -> passkeys.remove(other.id(), passkey.id())).isInstanceOf(UnknownId.class);
        assertThatThrownBy(() -> passkeys.rename(person.id(), passkey.id(), " "))
                .isInstanceOf(BusinessRuleViolation.class);
        passkeys.rename(person.id(), passkey.id(), "  My   phone ");
        assertThat(passkeys.of(person.id()))
                .singleElement()
                .satisfies(kept -> assertThat(kept.name()).isEqualTo("My phone"));
        passkeys.remove(person.id(), passkey.id());
        assertThat(demand.isUnmet(person.id())).isTrue();
    }

    @Test
    void aNewCodeFromTheCentreTakesThePasskeysOfALostPhone() throws Exception {
        keep(person);
        people.as(people.staff(Objects.requireNonNull(person.centre())), () -> codes.resetPassword(person.id()));

        assertThat(passkeys.of(person.id())).isEmpty();
    }

    @Test
    void whatTheProtocolKeepsItFindsAgain() {
        var kept = keep(person);
        var found = table.findByCredentialId(kept.getCredentialId());

        assertThat(found)
                .usingRecursiveComparison()
                .ignoringFields("created", "lastUsed")
                .isEqualTo(kept);
        assertThat(table.findByUserId(PasskeyOwners.user(person.id()))).hasSize(1);
    }

    private ImmutableCredentialRecord keep(SignedInPerson owner) {
        var passkey = ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.random())
                .userEntityUserId(PasskeyOwners.user(owner.id()))
                .publicKey(new ImmutablePublicKeyCose(Bytes.random().getBytes()))
                .attestationObject(Bytes.random())
                .transports(Set.of(AuthenticatorTransport.INTERNAL))
                .uvInitialized(true)
                .label("Phone")
                .build();
        table.save(passkey);
        return passkey;
    }

    private HttpResponse<String> call(String path, String body) throws Exception {
        var token = TOKEN.matcher(visitor.get("/sign-in").body());
        assertThat(token.find()).isTrue();
        return visitor.with("X-XSRF-TOKEN", token.group(1)).send("POST", path, JSON, body);
    }
}
