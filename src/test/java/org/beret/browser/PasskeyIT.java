package org.beret.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.beret.identity.SignedInPerson;
import org.beret.people.Colleagues;
import org.beret.people.TestPeople;
import org.beret.signin.passkeys.Passkeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticator;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions.Protocol;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions.Transport;
import org.springframework.beans.factory.annotation.Autowired;

/** Passkeys with a telephone that the browser plays: offered, made, used in two taps, named, removed. */
@BrowserTest
class PasskeyIT {

    @Autowired
    private TestPeople people;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Passkeys passkeys;

    private Browser browser;
    private VirtualAuthenticator device;
    private SignedInPerson trainee;

    @BeforeEach
    void aTelephone(Browser browser) {
        this.browser = browser;
        browser.byName();
        device = browser.driver()
                .addVirtualAuthenticator(new VirtualAuthenticatorOptions()
                        .setProtocol(Protocol.CTAP2)
                        .setTransport(Transport.INTERNAL)
                        .setHasResidentKey(true)
                        .setHasUserVerification(true)
                        .setIsUserVerified(true));
        trainee = people.trainee(people.centre("SN"));
    }

    @AfterEach
    void noTelephone() {
        browser.driver().removeVirtualAuthenticator(device);
    }

    @Test
    void offeredAfterThePasswordAPasskeySignsInWithOneTapOnThePage() {
        browser.open("certificates");
        var offer = new SignInPage(browser).as(trainee, PasskeyForm::new);
        assertThat(offer.isOffered()).isTrue();
        judge();
        offer.make("My phone", AnyPage::new);
        assertThat(browser.address()).isEqualTo("certificates");

        signOut();
        browser.open("certificates");
        browser.click("[data-passkey='sign-in']");

        browser.until(() -> browser.address().equals("certificates"));
        assertThat(passkeys.of(trainee.id()))
                .singleElement()
                .satisfies(passkey -> assertThat(passkey.name()).isEqualTo("My phone"));
    }

    @Test
    void whoWantsNoneIsNotAskedAgain() {
        SignInPage.open(browser).as(trainee, PasskeyForm::new).later(MyTrainingPage::new);
        signOut();

        SignInPage.open(browser).trainee(trainee);
    }

    @Test
    void onTheAccountScreenAPasskeyIsNamedAndRemovedAndSignsNobodyInAnyMore() {
        SignInPage.open(browser).as(trainee, PasskeyForm::new).make("My phone", MyTrainingPage::new);
        browser.open("account");
        var name = browser.find("input[id^='passkey-']");
        name.clear();
        name.sendKeys("Old phone");
        button("Rename").click();
        browser.until(() -> passkeys.of(trainee.id()).getFirst().name().equals("Old phone"));

        browser.all("summary").stream()
                .filter(summary -> summary.getText().equals("Remove"))
                .findFirst()
                .orElseThrow()
                .click();
        button("Remove").click();
        browser.until(() -> passkeys.of(trainee.id()).isEmpty());
        judge();

        signOut();
        browser.open("sign-in");
        browser.announceErrors("401");
        browser.click("[data-passkey='sign-in']");
        assertThat(browser.text("#passkey-refusal")).contains("did not sign you in");
    }

    @Test
    void aDeviceThatDoesNotAskWhoHoldsItIsRefused() {
        var offer = SignInPage.open(browser).as(trainee, PasskeyForm::new);
        device.setUserVerified(false);

        assertThat(offer.refused()).contains("No passkey was made");
        assertThat(passkeys.of(trainee.id())).isEmpty();
    }

    @Test
    void aPasskeyIsBothFactorsWhereOneIsDemanded() throws Exception {
        var staff = people.staff(people.centre("RW"));
        people.as(staff, () -> colleagues.demandSecondFactor(true));

        SignInPage.open(browser).as(staff, AnyPage::new);
        assertThat(browser.all("svg")).as("an app can be set up").hasSize(1);
        judge();
        browser.open("passkeys");
        new PasskeyForm(browser).make("My phone", AnyPage::new);
        assertThat(browser.address()).isEqualTo("second-factor");
        assertThat(browser.all("svg"))
                .as("no app beside it by the password alone")
                .isEmpty();
        judge();
        browser.click("[data-passkey='sign-in']");

        browser.until(() -> browser.address().equals("overview"));
    }

    private void judge() {
        var accessibility = new Accessibility(browser);
        accessibility.judge(browser.address());
        assertThat(accessibility.violations()).isEmpty();
    }

    private WebElement button(String text) {
        return browser.until(() -> browser.all("button").stream()
                .filter(button -> button.isDisplayed() && button.getText().equals(text))
                .findFirst()
                .orElse(null));
    }

    private void signOut() {
        browser.driver().manage().deleteCookieNamed("JSESSIONID");
        browser.driver().manage().deleteCookieNamed("BERET-SESSION");
    }
}
