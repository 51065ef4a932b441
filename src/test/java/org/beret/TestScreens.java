package org.beret;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import org.beret.identity.SignedInPerson;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Opens screens without a browser, for a person who is signed in. Whoever opens a window closes it. */
@Component
@Lazy
public class TestScreens implements DisposableBean {

    private final SecuredBrowserlessApplicationContext<Authentication> screens;

    TestScreens(ApplicationContext context) {
        this.screens = SpringBrowserlessApplicationContext.createSecured(context, "org.beret");
    }

    public BrowserlessUIContext open(SignedInPerson person) {
        return screens.newUser(UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()))
                .newWindow();
    }

    @Override
    public void destroy() {
        screens.close();
    }
}
