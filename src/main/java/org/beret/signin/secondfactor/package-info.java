/**
 * The second factor besides the password: one-time codes of an authenticator app (TOTP, RFC 6238), who has to have one, and
 * the state between password and code, in which a person is nobody yet.
 */
@NullMarked
package org.beret.signin.secondfactor;

import org.jspecify.annotations.NullMarked;
