package org.beret.certificates;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.beret.certificates.CodeReader.EnteredCode;
import org.beret.signin.RateLimit;
import org.beret.signin.TokenDigest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks up certificates for anonymous visitors: one at a time and only by number. A number that there is is never refused for the wrong
 * ones before it; a network may ask for {@value #NUMBERS} different ones an hour: more than a formed unit's certificates, too few to go
 * through a stolen list. Signed codes are not limited: whoever has one has the certificate.
 */
@Component
public class Verification {

    private static final int WRONG = 30;
    private static final int NUMBERS = 300;

    private final CertificateStore certificates;
    private final SignedCode codes;
    private final RateLimit wrongNumbers;
    private final RateLimit numbers;

    Verification(CertificateStore certificates, SignedCode codes, JdbcClient jdbc, Clock clock) {
        this.certificates = certificates;
        this.codes = codes;
        this.wrongNumbers = new RateLimit("verify", Duration.ofMinutes(15), jdbc, clock);
        this.numbers = new RateLimit("verify-numbers", Duration.ofHours(1), jdbc, clock);
    }

    /** The outcome of a verification. */
    public sealed interface Verdict {

        /** We issued it. */
        record Ours(Certificate certificate) implements Verdict {}

        /** We issued none with this number. */
        record Unknown() implements Verdict {}

        /** A code that we did not sign like this. */
        record Altered() implements Verdict {}

        /** We signed it, and it is no certificate. */
        record NoCertificate() implements Verdict {}

        /** A number whose check character does not match. */
        record Mistyped() implements Verdict {}

        /** Neither a number nor a code. */
        record Unreadable() implements Verdict {}

        /** Too many wrong numbers from this network. */
        record Throttled() implements Verdict {}

        /** Too many different numbers from this network. */
        record TooMany() implements Verdict {}
    }

    /** Looks up a number or a code for somebody at this network address. */
    @Transactional
    public Verdict verify(String entered, String address) {
        var read = codes.read(entered);
        var verdict = verdict(read);
        return switch (verdict) {
            case Verdict.Ours _ when read instanceof EnteredCode.Signed -> verdict;
            case Verdict.Ours(var certificate) -> limited(certificate, address);
            case Verdict.NoCertificate _, Verdict.Mistyped _ -> verdict;
            default -> counted(verdict, address);
        };
    }

    /** Asking for the same one again costs nothing. */
    private Verdict limited(Certificate certificate, String address) {
        var number = TokenDigest.of(certificate.number().value());
        if (numbers.about(number, address) > 0) {
            return new Verdict.Ours(certificate);
        }
        if (numbers.from(address) >= NUMBERS) {
            return new Verdict.TooMany();
        }
        numbers.record(number, address);
        return new Verdict.Ours(certificate);
    }

    private Verdict counted(Verdict verdict, String address) {
        if (wrongNumbers.from(address) >= WRONG) {
            return new Verdict.Throttled();
        }
        wrongNumbers.record("", address);
        return verdict;
    }

    private Verdict verdict(EnteredCode entered) {
        return switch (entered) {
            case EnteredCode.Typed(var number) -> found(certificates.find(number));
            case EnteredCode.Signed(var number) -> found(certificates.find(number));
            case EnteredCode.Altered _ -> new Verdict.Altered();
            case EnteredCode.NoCertificate _ -> new Verdict.NoCertificate();
            case EnteredCode.Mistyped _ -> new Verdict.Mistyped();
            case EnteredCode.Unreadable _ -> new Verdict.Unreadable();
        };
    }

    private static Verdict found(Optional<Certificate> certificate) {
        return certificate.<Verdict>map(Verdict.Ours::new).orElseGet(Verdict.Unknown::new);
    }
}
