package org.beret.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What is kept of a secret that the server itself has made: enough to know it again, too little to use it. */
public final class TokenDigest {

    private TokenDigest() {}

    /** The SHA-256 digest in hexadecimal. Enough for long random secrets; passwords need a slow hash. */
    public static String of(String secret) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
