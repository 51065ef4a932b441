package org.beret.certificates;

/** The key with which certificates are signed cannot be used; starting without it would make worthless ones. */
final class BadKey extends BadSetting {

    BadKey(String what, String remedy) {
        super(what, remedy);
    }
}
