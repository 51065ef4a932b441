package org.beret.signin.secondfactor;

import org.beret.shared.StartFailure;

/** The key of the second factor is missing, damaged or another one than that in use; the start fails, because nobody could sign in with a code. */
final class WrongKey extends IllegalStateException implements StartFailure {

    WrongKey(String what) {
        super(what);
    }
}
