package org.beret.certificates.startup;

/**
 * The signing key is missing, damaged or another one than the published; the start fails, because certificates signed without it would not
 * verify.
 */
public final class BadKey extends BadSetting {

    public BadKey(String what, String remedy) {
        super(what, remedy);
    }
}
