package org.beret.signin.web;

import java.nio.charset.StandardCharsets;

/** What a browser brings when somebody makes a passkey. */
public final class PasskeyBodyFuzz {

    private PasskeyBodyFuzz() {}

    public static void read(byte[] input) {
        PasskeyEndpoint.made(new String(input, StandardCharsets.UTF_8));
    }
}
