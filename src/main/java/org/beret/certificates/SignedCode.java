package org.beret.certificates;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.beret.certificates.CodeReader.EnteredCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What the QR code of a certificate holds: the address of its page, and behind the {@code #}, which browsers do not send to
 * any server, the main statements of the certificate with our signature, so that it can be verified without a connection.
 */
@Component
class SignedCode {

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
        return new CodeReader(keys::find).read(entered);
    }
}
