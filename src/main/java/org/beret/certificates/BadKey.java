package org.beret.certificates;

/**
 * The signing key is missing, damaged or another one than the published; the start fails, because certificates signed without it would not
 * verify.
 */
final class BadKey extends BadSetting {

    BadKey(String what, String remedy) {
        super(what, remedy);
    }
}
