package org.beret.certificates.elsewhere;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the public key in what an administrator pasted: the key alone, a JSON Web Key, the document of another installation's
 * {@code /verify/keys.json} with one key in it, or a PEM block.
 */
final class EnteredKey {

    private static final int BYTES = 32;

    private static final Pattern PEM = Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]{1,200})-----END");
    private static final Pattern JSON = Pattern.compile("\"(?:x|publicKey)\"\\s*:\\s*\"([A-Za-z0-9_-]{43})\"");
    private static final Pattern ALONE = Pattern.compile("\\s*([A-Za-z0-9_-]{43})\\s*");

    /** DER in front of the 32 bytes of an Ed25519 key (RFC 8410). */
    private static final byte[] HEAD = {0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00};

    private EnteredKey() {}

    /** The different keys in the text, in Base64 for URLs without padding. */
    static List<String> in(String pasted) {
        var alone = ALONE.matcher(pasted);
        var found = alone.matches()
                ? Stream.of(alone.group(1))
                : Stream.concat(
                        JSON.matcher(pasted).results().map(json -> json.group(1)),
                        PEM.matcher(pasted).results().flatMap(EnteredKey::ofPem));
        return found.filter(EnteredKey::isKey).distinct().toList();
    }

    private static Stream<String> ofPem(MatchResult pem) {
        var der = decoded(pem.group(1));
        if (der.length != HEAD.length + BYTES || !startsWithHead(der)) {
            return Stream.empty();
        }
        var raw = Arrays.copyOfRange(der, HEAD.length, der.length);
        return Stream.of(Base64.getUrlEncoder().withoutPadding().encodeToString(raw));
    }

    private static boolean startsWithHead(byte[] der) {
        return Arrays.equals(der, 0, HEAD.length, HEAD, 0, HEAD.length);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException unreadable) {
            return new byte[0];
        }
    }

    /** Written in one way only: otherwise one key could be entered under two names. */
    private static boolean isKey(String raw) {
        return Optional.of(raw)
                .map(key -> Base64.getUrlDecoder().decode(key))
                .filter(bytes -> bytes.length == BYTES)
                .map(bytes -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))
                .filter(raw::equals)
                .isPresent();
    }
}
