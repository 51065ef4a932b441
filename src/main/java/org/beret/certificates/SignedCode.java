package org.beret.certificates;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What the QR code of a certificate holds: the address of its page, and behind the {@code #}, which browsers do not send to
 * any server, the main statements of the certificate with our signature, so that it can be verified without a connection.
 */
@Component
class SignedCode {

    /** Of each typed, pasted or scanned text no more than this is looked at. */
    static final int MAX_LENGTH = 8000;

    private static final Pattern NUMBER_IN_ADDRESS = Pattern.compile("/verify/([0-9A-Za-z-]+)");

    private final SigningKeys keys;
    private final String address;

    SignedCode(SigningKeys keys, @Value("${beret.address}") String address) {
        this.keys = keys;
        this.address = address.replaceFirst("/+$", "");
    }

    /** What somebody entered. */
    sealed interface Entered {

        /** A number without a signature. */
        record Typed(CertificateNumber number) implements Entered {}

        /** A number that our signature vouches for. */
        record Signed(CertificateNumber number) implements Entered {}

        /** A signature that is not ours or over something else: altered, cut off or foreign. */
        record Altered() implements Entered {}

        /** Neither a number nor a signature. */
        record Unreadable() implements Entered {}
    }

    /** The public page of a certificate. */
    String addressOf(CertificateNumber number) {
        return address + "/verify/" + number;
    }

    /** The address of this installation, without a slash at its end. */
    String installation() {
        return address;
    }

    String of(Certificate certificate) {
        return addressOf(certificate.number()) + "#" + signature(certificate);
    }

    String signature(Certificate certificate) {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("jti", certificate.number().value());
        certificate.holder().ifPresent(name -> payload.put("sub", name));
        payload.put("iat", certificate.writtenAt().getEpochSecond());
        payload.put("exp", certificate.validUntil().toEpochSecond(LocalTime.MAX, ZoneOffset.UTC));
        payload.put("crs", certificate.course().value());
        payload.put("ed", certificate.edition());
        payload.put("set", certificate.scope().name().toLowerCase(Locale.ROOT));
        payload.put("ctr", certificate.centre());
        payload.put("cc", certificate.country().value());
        var key = keys.current();
        return Jws.sign(key, Map.of("kid", key.id()), payload);
    }

    /** Reads a number, the address of a page, the content of a QR code or a signature alone. */
    Entered read(String entered) {
        var text = entered.strip();
        if (text.length() > MAX_LENGTH) {
            return new Entered.Unreadable();
        }
        var hash = text.indexOf('#');
        if (hash >= 0) {
            return signed(text.substring(hash + 1), numberIn(text.substring(0, hash)));
        }
        return CertificateNumber.read(text)
                .or(() -> numberIn(text))
                .map(number -> (Entered) new Entered.Typed(number))
                .orElseGet(() -> text.contains(".") && !text.contains(" ")
                        ? signed(text, Optional.empty())
                        : new Entered.Unreadable());
    }

    /** The signature has to be about the number in front of it, too. */
    private Entered signed(String signature, Optional<CertificateNumber> expected) {
        return Jws.read(signature, keys::find)
                .flatMap(payload -> CertificateNumber.read(String.valueOf(payload.get("jti"))))
                .filter(number -> expected.isEmpty() || expected.get().equals(number))
                .map(number -> (Entered) new Entered.Signed(number))
                .orElseGet(Entered.Altered::new);
    }

    private static Optional<CertificateNumber> numberIn(String address) {
        var found = NUMBER_IN_ADDRESS.matcher(address);
        return found.find() ? CertificateNumber.read(found.group(1)) : Optional.empty();
    }
}
