package org.beret.certificates;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What the QR code of a certificate holds: the address of its page, and behind the {@code #}, which browsers do not send to
 * any server, the main statements of the certificate with our signature, so that it can be verified without a connection.
 */
@Component
class SignedCode {

    /** Of each typed, pasted or scanned text no more than this is looked at. */
    static final int MAX_LENGTH = 12_000;

    private final SigningKeys keys;
    private final String address;

    SignedCode(SigningKeys keys, @Value("${beret.address}") String address) {
        this.keys = keys;
        this.address = address.replaceFirst("/+$", "");
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

    /** Reads a number, the address of a page, the content of a QR code, a signature alone or an Open Badge, as pasted. */
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
        return keys.find(kid.substring(kid.lastIndexOf('/') + 1));
    }
}
