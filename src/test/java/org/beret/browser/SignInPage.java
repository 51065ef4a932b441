package org.beret.browser;

import java.util.function.Function;
import org.beret.identity.SignedInPerson;
import org.beret.people.TestPeople;
import org.beret.shared.Language;

/** The sign-in form. */
final class SignInPage extends Page {

    SignInPage(Browser browser) {
        super(browser, "form[action='sign-in'] button");
    }

    static SignInPage open(Browser browser) {
        browser.open("sign-in");
        return new SignInPage(browser);
    }

    SignInPage speak(Language language) {
        return speak(language, SignInPage::new);
    }

    MyTrainingPage trainee(SignedInPerson person) {
        return as(person, MyTrainingPage::new);
    }

    CohortsPage centre(SignedInPerson person) {
        return as(person, OverviewPage::new).cohorts();
    }

    ReadyPage coordinator(SignedInPerson person) {
        return as(person, ReadyPage::new);
    }

    /** Signs in, and comes to where the person wanted to go. */
    <P extends Page> P as(SignedInPerson person, Function<Browser, P> next) {
        return send(person.getUsername(), TestPeople.PASSWORD, next);
    }

    <P extends Page> P as(String email, String password, Function<Browser, P> next) {
        return send(email, password, next);
    }

    SignInPage refused(String email, String password) {
        return send(email, password, SignInPage::new);
    }

    String notice() {
        return browser().text(".notice");
    }

    private <P extends Page> P send(String email, String password, Function<Browser, P> next) {
        var name = browser().find("input[name='username']");
        // After a mistake it is still there.
        name.clear();
        name.sendKeys(email);
        browser().find("input[name='password']").sendKeys(password);
        return leave("form button", next);
    }
}
