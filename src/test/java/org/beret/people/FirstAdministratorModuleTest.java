package org.beret.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Duration;
import java.util.UUID;
import org.beret.ModuleTest;
import org.beret.TestClock;
import org.beret.Tokens;
import org.beret.identity.Role;
import org.beret.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** On a server that nobody administers yet; everything is undone at the end, administrators of other tests come back. */
@ModuleTest
@Transactional
class FirstAdministratorModuleTest {

    private static final String PASSWORD = "long-enough-to-keep";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PersonRepository people;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private FirstAdministrator firstAdministrator;

    @Autowired
    private TestClock clock;

    private String token;

    @BeforeEach
    void aServerWithoutAdministrator() {
        // Other tests keep what their administrators have done, so these cannot be deleted.
        jdbc.sql("""
                        update people_person set role = 'COORDINATOR', email = concat(id, '@un.example')
                        where role = 'ADMINISTRATOR'""").update();
        token = firstAdministrator.issueToken();
    }

    @Test
    void theTokenOpensTheFormAndTheFormTheAccount() {
        assertThat(show(token)).hasStatusOk().bodyText().contains("First administrator", token);

        assertThat(open(token, PASSWORD)).hasStatus3xxRedirection().hasRedirectedUrl("/sign-in?account-made");

        var opened = people.findByEmail("chief@un.example").orElseThrow();
        assertThat(opened.role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(passwords.matches(PASSWORD, opened.passwordHash())).isTrue();
        assertThat(opened.passwordHash()).startsWith("$argon2id$");
    }

    @Test
    void theTokenWorksOnce() {
        open(token, PASSWORD);

        assertThat(open(token, PASSWORD)).hasStatusOk().bodyText().contains("This link is no longer valid");
        assertThat(show(token)).hasRedirectedUrl("/sign-in?void-link");
    }

    @Test
    void aTokenIsVoidAfterAWeek() {
        clock.pass(Duration.ofDays(8));

        assertThat(open(token, PASSWORD)).bodyText().contains("This link is no longer valid");
        assertThat(people.findByEmail("chief@un.example")).isEmpty();
    }

    @Test
    void theTokensOfTwoServersAreBothGoodUntilOneIsUsed() {
        var other = firstAdministrator.issueToken();
        assertThat(firstAdministrator.accepts(token)).isTrue();

        open(other, PASSWORD);

        assertThat(people.findByEmail("chief@un.example")).isPresent();
        assertThat(open(token, PASSWORD)).bodyText().contains("This link is no longer valid");
    }

    @Test
    void aWrongTokenOpensNothing() {
        assertThat(show("wrong")).hasRedirectedUrl("/sign-in?void-link");
        assertThat(show("")).hasRedirectedUrl("/sign-in?void-link");
        assertThat(open("wrong", PASSWORD)).bodyText().contains("This link is no longer valid");
        assertThat(people.findByEmail("chief@un.example")).isEmpty();
    }

    @Test
    void theTokenIsWorthNothingOnceAnAdministratorExists() {
        people.save(
                new Person(Role.ADMINISTRATOR, "other@un.example", "A", "B", Language.EN, passwords.encode(PASSWORD)));

        assertThat(open(token, PASSWORD)).bodyText().contains("This link is no longer valid");
    }

    @Test
    void aShortPasswordIsRefusedAndNothingElseHasToBeTypedAgain() {
        assertThat(open(token, "too-short-1"))
                .hasStatusOk()
                .bodyText()
                .contains("The password needs at least 12 characters.", "role=\"alert\"")
                .contains("value=\"Chief@UN.example\"", "value=\"Ada\"", "value=\"Chief\"", token)
                .doesNotContain("too-short-1");
        assertThat(people.findByEmail("chief@un.example")).isEmpty();
    }

    @Test
    void anAddressThatCannotBeKeptIsASentenceAndNotAnIncident() {
        var taken = people.save(
                new Person(Role.COORDINATOR, UUID.randomUUID() + "@un.example", "A", "B", Language.EN, null));

        assertThat(openFor("x".repeat(300) + "@un.example"))
                .bodyText()
                .contains("This is not an e-mail address such as");
        assertThat(openFor("nobody")).bodyText().contains("This is not an e-mail address such as");
        assertThat(openFor(taken.email().orElseThrow())).bodyText().contains("Somebody else has this e-mail address.");
        assertThat(openFor("chief@un.example")).hasRedirectedUrl("/sign-in?account-made");
    }

    @Test
    void theNameIsKeptAsItIsWrittenWithoutTheSpacesAround() {
        var typed = Normalizer.normalize(" Élie\u00A0 ", Normalizer.Form.NFD);
        assertThat(openAs(typed, "chief@un.example")).hasRedirectedUrl("/sign-in?account-made");

        var opened = people.findByEmail("chief@un.example").orElseThrow();
        assertThat(opened.familyName()).isEqualTo("Élie");
        assertThat(opened.givenName()).isEqualTo("Ada");
    }

    @Test
    void aNameIsAskedFor() {
        assertThat(openAs(" \u00A0", "chief@un.example")).bodyText().contains("The family name is missing.");
    }

    @Test
    void whatIsTypedIsPrintedAsTextNotAsHtml() {
        assertThat(mvc.post()
                        .uri("/first-administrator")
                        .with(Tokens.ofForm())
                        .param("token", token)
                        .param("email", "\"><script>alert(1)</script>")
                        .param("givenName", "Ada")
                        .param("familyName", "Chief")
                        .param("password", "short"))
                .bodyText()
                .doesNotContain("<script>");
    }

    @Test
    void onlyADigestOfTheTokenIsKept() {
        assertThat(jdbc.sql("select token_hash from people_first_administrator_token")
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(hash -> assertThat(hash).hasSize(64).doesNotContain(token));
    }

    @Test
    void theFormNeedsTheTokenOfTheSession() {
        assertThat(mvc.post().uri("/first-administrator").param("token", token)).hasStatus(403);
    }

    private MvcTestResult show(String with) {
        return mvc.get().uri("/first-administrator?token={token}", with).exchange();
    }

    private MvcTestResult openFor(String email) {
        return openAs("Chief", email);
    }

    private MvcTestResult openAs(String familyName, String email) {
        return mvc.post()
                .uri("/first-administrator")
                .with(Tokens.ofForm())
                .param("token", token)
                .param("email", email)
                .param("givenName", "Ada")
                .param("familyName", familyName)
                .param("password", PASSWORD)
                .exchange();
    }

    private MvcTestResult open(String with, String password) {
        return mvc.post()
                .uri("/first-administrator")
                .with(Tokens.ofForm())
                .param("token", with)
                .param("email", "Chief@UN.example")
                .param("givenName", "Ada")
                .param("familyName", "Chief")
                .param("password", password)
                .exchange();
    }
}
