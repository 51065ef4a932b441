package org.beret.certificates;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Parses what strangers type, paste or scan to verify a certificate. Never throws: whatever it is, it becomes an {@link EnteredCode}.
 *
 * @param keys finds a key of this installation by its id
 */
record CodeReader(Function<String, Optional<PublishedKey>> keys) {

    /** Of each typed, pasted or scanned text no more than this is looked at. */
    static final int MAX_LENGTH = 12_000;

    /** The parsed input of a verification: a number, a signed code, or why it is neither. */
    sealed interface EnteredCode {

        /** A number without a signature. */
        record Typed(CertificateNumber number) implements EnteredCode {}

        /** A number that our signature vouches for. */
        record Signed(CertificateNumber number) implements EnteredCode {}

        /** A signature that is not ours or over something else: altered, cut off or foreign. */
        record Altered() implements EnteredCode {}

        /** Our signature of something else, such as a list of officers. */
        record NoCertificate() implements EnteredCode {}

        /** A number with a wrong, missing or additional character. */
        record Mistyped() implements EnteredCode {}

        /** Neither a number nor a signature. */
        record Unreadable() implements EnteredCode {}
    }

    /** Reads a number, the address of a page, the content of a QR code, a signature alone or an Open Badge. */
    EnteredCode read(String entered) {
        if (entered.length() > MAX_LENGTH) {
            return new EnteredCode.Unreadable();
        }
        var pasted = PastedText.of(entered);
        if (pasted.hasSignature() || isCodeOfAddress(pasted)) {
            return signed(pasted);
        }
        return CertificateNumber.read(pasted.text())
                .or(pasted::addressed)
                .map(number -> (EnteredCode) new EnteredCode.Typed(number))
                .orElseGet(() -> unknown(pasted));
    }

    private static boolean isCodeOfAddress(PastedText pasted) {
        return pasted.text().indexOf('#') >= 0 && pasted.addressed().isPresent();
    }

    private static EnteredCode unknown(PastedText pasted) {
        if (pasted.isMistyped()) {
            return new EnteredCode.Mistyped();
        }
        return pasted.beginsSignature() ? new EnteredCode.Altered() : new EnteredCode.Unreadable();
    }

    /** The signature has to be about the number in front of it, too. */
    private EnteredCode signed(PastedText pasted) {
        var said = pasted.signature(code -> Jws.read(code, this::key));
        if (said.isEmpty()) {
            return cutOff(pasted);
        }
        var number = numberOf(said.get());
        if (number.isEmpty()) {
            return new EnteredCode.NoCertificate();
        }
        var expected = pasted.addressed();
        return expected.isEmpty() || expected.equals(number)
                ? new EnteredCode.Signed(number.get())
                : new EnteredCode.Altered();
    }

    /** An address with nothing behind its {@code #} is one that somebody copied; with something, a code that is not whole. */
    private static EnteredCode cutOff(PastedText pasted) {
        var address = pasted.text().endsWith("#") && !pasted.hasSignature();
        return address && pasted.addressed().isPresent()
                ? new EnteredCode.Typed(pasted.addressed().get())
                : new EnteredCode.Altered();
    }

    /** A code names the number, a badge the address of its page. */
    private static Optional<CertificateNumber> numberOf(Map<String, Object> said) {
        var name = String.valueOf(said.get("jti"));
        return CertificateNumber.read(name).or(() -> new PastedText(name).addressed());
    }

    /** A code names the key by its id, a badge by an address that ends with it. */
    private Optional<PublishedKey> key(String kid) {
        return keys.apply(lastPart(kid));
    }

    static String lastPart(String kid) {
        return kid.substring(kid.lastIndexOf('/') + 1);
    }
}
