package org.beret.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Redirects anonymous requests to the sign-in form, which says so if a session has expired. */
class SignInEntryPoint extends LoginUrlAuthenticationEntryPoint {

    SignInEntryPoint() {
        super(SignInNavigation.SIGN_IN);
        setFavorRelativeUris(true);
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception) {
        var hadSession = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        return hadSession ? SignInNavigation.signIn(SignInNavigation.EXPIRED) : SignInNavigation.SIGN_IN;
    }
}
