package org.beret.signin.passkeys;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.beret.identity.SignedInPerson;
import org.beret.signin.SignInNavigation;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/**
 * After a password, and a code where one is needed: leads to where the person wanted to go, or first to the offer of a passkey, if the form says that the
 * device can keep one and that it was not offered there before, and the person has none.
 */
class PasskeyOffer extends SavedRequestAwareAuthenticationSuccessHandler {

    private final Passkeys passkeys;

    PasskeyOffer(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if ("yes".equals(request.getParameter("passkeys"))
                && authentication.getPrincipal() instanceof SignedInPerson person
                && !passkeys.isSetUp(person.id())) {
            getRedirectStrategy().sendRedirect(request, response, SignInNavigation.PASSKEYS_OFFERED);
        } else {
            super.onAuthenticationSuccess(request, response, authentication);
        }
    }
}
