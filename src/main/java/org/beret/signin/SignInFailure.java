package org.beret.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Redirects a failed sign-in to the form, with the reason and the name that was typed. */
class SignInFailure implements AuthenticationFailureHandler {

    private final SignInNameCookie name;

    SignInFailure(SignInNameCookie name) {
        this.name = name;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        name.keep(String.valueOf(request.getParameter("username")), request, response);
        response.sendRedirect(request.getContextPath() + SignInNavigation.signIn(reason(failure)));
    }

    private static String reason(AuthenticationException failure) {
        return switch (failure) {
            case LockedException _ -> SignInNavigation.THROTTLED;
            case SignInBusy _ -> SignInNavigation.BUSY;
            default -> SignInNavigation.WRONG;
        };
    }
}
