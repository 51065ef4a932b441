package org.beret.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Redirects a failed sign-in to the form, with the reason and the name that was typed; one that is not complete goes on. */
@Component
class SignInFailure implements AuthenticationFailureHandler {

    private final SignInNameCookie name;

    SignInFailure(SignInNameCookie name) {
        this.name = name;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof SignInContinues elsewhere) {
            response.sendRedirect(request.getContextPath() + elsewhere.address());
            return;
        }
        Optional.ofNullable(request.getParameter("username")).ifPresent(typed -> name.keep(typed, request, response));
        response.sendRedirect(request.getContextPath() + SignInNavigation.signIn(reason(failure)));
    }

    private static String reason(AuthenticationException failure) {
        return switch (failure) {
            case LockedException _ -> SignInNavigation.THROTTLED;
            case SignInBusy _ -> SignInNavigation.BUSY;
            case OAuth2AuthenticationException elsewhere ->
                elsewhere.getError().getErrorCode().equals(SignInNavigation.UNKNOWN)
                        ? SignInNavigation.UNKNOWN
                        : SignInNavigation.PROVIDER;
            default -> SignInNavigation.WRONG;
        };
    }
}
