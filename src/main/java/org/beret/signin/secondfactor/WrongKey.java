package org.beret.signin.secondfactor;

/** The key of the second factor is missing, damaged or another one than that in use; the start fails, because nobody could sign in with a code. */
final class WrongKey extends IllegalStateException {

    WrongKey(String what) {
        super(what);
    }
}
