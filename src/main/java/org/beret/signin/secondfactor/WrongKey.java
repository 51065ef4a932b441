package org.beret.signin.secondfactor;

import org.beret.shared.HopelessStart;

/** The key of the second factor is missing, damaged or another one than that in use; the start fails, because nobody could sign in with a code. */
final class WrongKey extends IllegalStateException implements HopelessStart {

    WrongKey(String what) {
        super(what);
    }
}
