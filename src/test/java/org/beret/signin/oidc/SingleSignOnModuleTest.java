package org.beret.signin.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.beret.SecurityOfThisServer;
import org.beret.Visitor;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.people.TestPeople;
import org.beret.people.TraineeCodes;
import org.beret.people.Trainees;
import org.beret.signin.secondfactor.SecondFactor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import org.springframework.web.util.UriComponentsBuilder;

/** Single sign-on with a provider that a test plays: who is let in, who is not, and what holds afterwards. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:oidc;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
            "beret.courses=courses",
            "beret.address=https://beret.example",
            "beret.second-factor.key=target/test-second-factor-${surefire.forkNumber:0}.key",
            "spring.security.oauth2.client.registration.police.client-id=" + TestProvider.CLIENT,
            "spring.security.oauth2.client.registration.police.client-secret=not-secret",
            "spring.security.oauth2.client.registration.police.client-name=Police",
            "spring.security.oauth2.client.registration.police.scope=openid,email"
        })
@TestExecutionListeners(listeners = SecurityOfThisServer.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@DirtiesContext
class SingleSignOnModuleTest {

    private static final String UNKNOWN = "/sign-in?unknown";
    private static final String FAILED = "/sign-in?provider";

    private static TestProvider provider;

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Trainees trainees;

    @Autowired
    private TraineeCodes codes;

    @Autowired
    private SecondFactor secondFactor;

    @Autowired
    private JdbcClient jdbc;

    private final String subject = UUID.randomUUID().toString();
    private TrainingCentreId centre;
    private SignedInPerson person;
    private Visitor visitor;

    @BeforeAll
    static void aProvider() throws IOException, JOSEException {
        if (provider == null) {
            provider = new TestProvider();
        }
    }

    @AfterAll
    static void noProvider() {
        provider.stop();
    }

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry registry) throws IOException, JOSEException {
        aProvider();
        registry.add("spring.security.oauth2.client.provider.police.issuer-uri", provider::issuer);
    }

    @BeforeEach
    void somebody() {
        centre = people.centre("SN");
        person = people.trainee(centre);
        visitor = new Visitor(port);
    }

    @Test
    void theFormLeadsToTheProviderAndTheProviderBackToTheConfiguredAddress() throws Exception {
        assertThat(visitor.get("/sign-in").body()).contains("Sign in with Police", "/oauth2/authorization/police");

        var asked = UriComponentsBuilder.fromUri(ask()).build().getQueryParams();
        assertThat(asked.getFirst("redirect_uri")).isEqualTo("https://beret.example/login/oauth2/code/police");
        assertThat(asked).containsKeys("state", "nonce", "code_challenge");
    }

    @Test
    void aVerifiedAddressLetsItsOwnerInToWhereTheyWantedToGo() throws Exception {
        visitor.get("/certificates");

        assertThat(signIn(Map.of("email", person.getUsername().toUpperCase(Locale.ROOT), "email_verified", true)))
                .isEqualTo("/certificates");
        assertThat(visitor.get("/my-training").body()).contains("Welcome");
    }

    @Test
    void anAddressThatNobodyHasVerifiedLetsNobodyIn() throws Exception {
        assertThat(signIn(Map.of("email", person.getUsername(), "email_verified", false)))
                .isEqualTo(UNKNOWN);
        assertThat(signIn(Map.of("email", person.getUsername()))).isEqualTo(UNKNOWN);
        assertThat(Visitor.location(visitor.get("/my-training"))).startsWith("/sign-in");
        assertThat(visitor.get(UNKNOWN).body()).contains("no account here belongs to you");
    }

    @Test
    void whoIsUnknownHereStaysOutsideWhateverTheProviderSaysOfTheirRoles() throws Exception {
        assertThat(signIn(Map.of(
                        "email", UUID.randomUUID() + "@police.example", "email_verified", true, "roles", new String[] {
                            "ADMINISTRATOR"
                        })))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void afterTheFirstTimeTheIdentifierCountsAndNotTheAddress() throws Exception {
        signIn(Map.of("email", person.getUsername(), "email_verified", true));

        visitor = new Visitor(port);
        assertThat(signIn(Map.of("email", "new@police.example", "email_verified", true)))
                .as("the owner with a new address")
                .isEqualTo("/");
        visitor = new Visitor(port);
        assertThat(signIn(Map.of(
                        "sub", UUID.randomUUID().toString(), "email", person.getUsername(), "email_verified", true)))
                .as("somebody else with the old one")
                .isEqualTo(UNKNOWN);
    }

    @Test
    void aNewCodeVoidsTheIdentifierAndTheNextSignOnFindsThePersonByTheClaim() throws Exception {
        signIn(Map.of("email", person.getUsername(), "email_verified", true));
        people.as(people.staff(centre), () -> codes.resetPassword(person.id()));

        visitor = new Visitor(port);
        assertThat(signIn(Map.of(
                        "sub", UUID.randomUUID().toString(), "email", person.getUsername(), "email_verified", true)))
                .isEqualTo("/");
    }

    @Test
    void aSuspendedPersonIsOutAtOnceAndStaysOutside() throws Exception {
        signIn(Map.of("email", person.getUsername(), "email_verified", true));
        people.as(people.staff(centre), () -> trainees.suspend(person.id()));

        assertThat(Visitor.location(visitor.get("/my-training"))).startsWith("/sign-in");
        assertThat(signIn(Map.of("email", person.getUsername(), "email_verified", true)))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void whoHasAnAuthenticatorAppIsAskedForItsCode() throws Exception {
        jdbc.sql("insert into signin_totp (person_id, secret, last_step, created_at) values (:id, :secret, 0, now())")
                .param("id", person.id().value())
                .param("secret", new byte[] {1})
                .update();

        assertThat(secondFactor.isSetUp(person.id())).isTrue();
        assertThat(signIn(Map.of("email", person.getUsername(), "email_verified", true)))
                .isEqualTo("/second-factor");
        assertThat(Visitor.location(visitor.get("/my-training"))).startsWith("/sign-in");
    }

    @Test
    void anAnswerThatWasNotAskedForIsRefused() throws Exception {
        provider.says(Map.of("sub", subject, "email", person.getUsername(), "email_verified", true));

        assertThat(Visitor.location(visitor.get("/login/oauth2/code/police?code=c&state=guessed")))
                .isEqualTo(FAILED);
        assertThat(signIn(Map.of("email", person.getUsername(), "email_verified", true, "nonce", "of another")))
                .isEqualTo(FAILED);
        assertThat(signIn(Map.of("email", person.getUsername(), "email_verified", true, "aud", "another")))
                .isEqualTo(FAILED);
    }

    @Test
    void signingOutGoesOnAtTheProvider() throws Exception {
        signIn(Map.of("email", person.getUsername(), "email_verified", true));

        var answer = visitor.fill("/sign-in", "/logout", Map.of());
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith(provider.issuer() + "/sign-out?id_token_hint=ey")
                .contains("post_logout_redirect_uri=https://beret.example/sign-in?signed-out");
        assertThat(Visitor.location(visitor.get("/my-training"))).startsWith("/sign-in");
    }

    @Test
    void whatTheProviderCallsAPersonIsTheirDataAndGoesWithThem() throws Exception {
        signIn(Map.of("email", person.getUsername(), "email_verified", true));
        people.as(people.staff(centre), () -> trainees.erase(person.id(), "Family"));

        assertThat(jdbc.sql("select count(*) from signin_federated_identity where subject = :subject")
                        .param("subject", subject)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private URI ask() throws Exception {
        HttpResponse<String> answer = visitor.get("/oauth2/authorization/police");
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    /** Goes to the provider, which says this, and comes back. */
    private String signIn(Map<String, Object> said) throws Exception {
        var asked = UriComponentsBuilder.fromUri(ask()).build(true).getQueryParams();
        var claims =
                new HashMap<String, Object>(Map.of("sub", subject, "nonce", String.valueOf(asked.getFirst("nonce"))));
        claims.putAll(said);
        provider.says(claims);
        return Visitor.location(visitor.get("/login/oauth2/code/police?code=c&state=" + asked.getFirst("state")));
    }
}
