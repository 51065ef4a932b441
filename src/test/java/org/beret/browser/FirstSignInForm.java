package org.beret.browser;

/** Where somebody with a slip chooses a password. */
final class FirstSignInForm extends Page {

    FirstSignInForm(Browser browser) {
        super(browser, "form[action='first-sign-in'] button");
    }

    static FirstSignInForm open(Browser browser) {
        browser.open("first-sign-in");
        return new FirstSignInForm(browser);
    }

    MyTrainingPage choose(SlipsPage.Slip slip, String password) {
        browser().find("input[name='name']").sendKeys(slip.signInName());
        browser().find("input[name='code']").sendKeys(slip.code());
        browser().find("input[name='password']").sendKeys(password);
        return leave("form button", MyTrainingPage::new);
    }
}
