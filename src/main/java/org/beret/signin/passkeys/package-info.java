/**
 * Passkeys (WebAuthn): keys in telephones and computers with which people sign in without a password. Spring Security and
 * webauthn4j speak the protocol; here are their store, and what is special to Beret.
 */
@NullMarked
package org.beret.signin.passkeys;

import org.jspecify.annotations.NullMarked;
