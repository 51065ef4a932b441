package org.beret.certificates;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** JSON Web Signatures in their compact form (RFC 7515) with Ed25519 (RFC 8037), the only algorithm that is accepted. */
final class Jws {

    private static final Pattern COMPACT = Pattern.compile("([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)");
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
    private static final JsonMapper JSON = new JsonMapper();

    private Jws() {}

    static String sign(SigningKey key, Map<String, Object> header, Map<String, Object> payload) {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("alg", PublishedKey.ALGORITHM);
        whole.putAll(header);
        var signed = encoded(whole) + "." + encoded(payload);
        return signed + "." + ENCODER.encodeToString(key.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    /**
     * What a signature says.
     *
     * @param keys finds a key by its {@code kid}
     * @return none if it was altered, cut off, or signed by a key that is not ours
     */
    static Optional<Map<String, Object>> read(String compact, Function<String, Optional<PublishedKey>> keys) {
        var parts = COMPACT.matcher(compact);
        if (compact.length() > CodeReader.MAX_LENGTH || !parts.matches()) {
            return Optional.empty();
        }
        try {
            var header = decoded(parts.group(1));
            var message = (parts.group(1) + "." + parts.group(2)).getBytes(StandardCharsets.US_ASCII);
            var signature = DECODER.decode(parts.group(3));
            return Optional.of(header)
                    .filter(named -> PublishedKey.ALGORITHM.equals(named.get("alg")))
                    .flatMap(named -> keys.apply(String.valueOf(named.get("kid"))))
                    .filter(key -> SigningKey.verifies(SigningKey.publicKey(key.publicKey()), message, signature))
                    .map(_ -> decoded(parts.group(2)));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** The name that a signature gives to its key; nothing vouches for it. */
    static Optional<String> keyOf(String compact) {
        var parts = COMPACT.matcher(compact);
        try {
            return parts.matches()
                    ? Optional.ofNullable(decoded(parts.group(1)).get("kid")).map(String::valueOf)
                    : Optional.empty();
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String encoded(Map<String, Object> json) {
        return ENCODER.encodeToString(JSON.writeValueAsBytes(json));
    }

    /** A JSON object; anything else, {@code null} included, says nothing. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> decoded(String part) {
        return JSON.readValue(DECODER.decode(part), Object.class) instanceof Map<?, ?> object
                ? (Map<String, Object>) object
                : Map.of();
    }
}
