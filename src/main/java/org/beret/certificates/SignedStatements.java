package org.beret.certificates;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Reads what another installation signed the way this one signs certificates: the code of a certificate, alone or behind an address, and
 * an Open Badge. Only by keys that it is given; nothing is fetched.
 */
@Component
public class SignedStatements {

    private static final String KEY_ID = "[\\w-]{1,20}";

    private final SigningKeys own;

    SignedStatements(SigningKeys own) {
        this.own = own;
    }

    /** The outcome of reading. */
    public sealed interface Outcome {

        /** The key with this id signed these statements. */
        record Said(String key, Map<String, Object> statements) implements Outcome {}

        /** This installation signed it. */
        record Ours() implements Outcome {}

        /** It names a key that is not known; nothing else of it is to be believed. */
        record UnknownKey(String key) implements Outcome {}

        /** A signature over something else, cut off or forged. */
        record Altered() implements Outcome {}

        /** No signature at all. */
        record Unsigned() implements Outcome {}
    }

    /**
     * Reads a pasted text.
     *
     * @param publicKeys finds the public half of a key by its id
     */
    public Outcome read(String entered, Function<String, Optional<PublishedKey>> publicKeys) {
        if (entered.length() > CodeReader.MAX_LENGTH) {
            return new Outcome.Unsigned();
        }
        var pasted = PastedText.of(entered);
        if (pasted.signature(code -> Jws.read(code, kid -> own.find(CodeReader.lastPart(kid))))
                .isPresent()) {
            return new Outcome.Ours();
        }
        return pasted.signature(code -> said(code, publicKeys)).orElseGet(() -> refused(pasted, publicKeys));
    }

    private static Optional<Outcome> said(String code, Function<String, Optional<PublishedKey>> publicKeys) {
        return keyOf(code)
                .flatMap(key -> Jws.read(code, _ -> publicKeys.apply(key))
                        .map(statements -> new Outcome.Said(key, statements)));
    }

    private static Outcome refused(PastedText pasted, Function<String, Optional<PublishedKey>> publicKeys) {
        if (!pasted.hasSignature()) {
            return pasted.beginsSignature() ? new Outcome.Altered() : new Outcome.Unsigned();
        }
        return pasted.signature(SignedStatements::keyOf)
                .filter(key -> key.matches(KEY_ID) && publicKeys.apply(key).isEmpty())
                .<Outcome>map(Outcome.UnknownKey::new)
                .orElseGet(Outcome.Altered::new);
    }

    private static Optional<String> keyOf(String code) {
        return Jws.keyOf(code).map(CodeReader::lastPart);
    }

    /** Whether a key of this id signs here or did. */
    public boolean isOwnKey(String id) {
        return own.find(id).isPresent();
    }

    /** The key that signs here now, for its fingerprint. */
    public PublishedKey ownKey() {
        var id = own.current().id();
        return own.find(id).orElseThrow();
    }
}
