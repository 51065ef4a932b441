package org.beret.signin;

import org.springframework.security.web.authentication.session.SessionAuthenticationException;

/** Somebody is who they say, and still has to do something at another address before a session begins. */
public final class SignInContinues extends SessionAuthenticationException {

    private final String address;

    /** Continues at an address of this server. */
    public SignInContinues(String address) {
        super("Signing in continues at " + address);
        this.address = address;
    }

    public String address() {
        return address;
    }
}
