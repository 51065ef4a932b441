package org.beret.signin;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/**
 * Port: a subpackage's part of the security of pages, such as another way to sign in. It is applied before the rules that
 * hold for all, so that what it asks of a sign-in is asked first.
 */
public interface SignInExtension {

    /** Adds filters, session strategies or open addresses. */
    void extend(HttpSecurity pages);
}
