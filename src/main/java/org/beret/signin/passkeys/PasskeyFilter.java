package org.beret.signin.passkeys;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;

/** Signs in with what a device has answered. What no device would answer, such as {@code null}, is a wrong answer and no failure of the server. */
class PasskeyFilter extends WebAuthnAuthenticationFilter {

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            return super.attemptAuthentication(request, response);
        } catch (IllegalArgumentException | NullPointerException malformed) {
            throw new BadCredentialsException("No answer of a device", malformed);
        }
    }
}
