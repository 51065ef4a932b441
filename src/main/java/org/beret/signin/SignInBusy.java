package org.beret.signin;

import org.springframework.security.core.AuthenticationException;

/** Too many people are signing in at once; nothing was looked at and nothing counted. */
class SignInBusy extends AuthenticationException {

    SignInBusy(Throwable cause) {
        super("Too many sign-ins at once", cause);
    }
}
