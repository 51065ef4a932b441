package org.beret.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Sends a person whose sign-in failed back to the form, which says why as far as a stranger may know. */
class SignInFailure implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var reason = failure instanceof LockedException ? SignInNavigation.THROTTLED : SignInNavigation.WRONG;
        response.sendRedirect(request.getContextPath() + SignInNavigation.signIn(reason));
    }
}
