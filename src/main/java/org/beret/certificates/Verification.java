package org.beret.certificates;

import java.time.Clock;
import java.util.Optional;
import org.beret.certificates.SignedCode.Entered;
import org.beret.signin.RateLimit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks up certificates for anonymous visitors: one at a time and only by number. Unknown numbers are limited to
 * {@value #FAILURES_PER_ADDRESS} a network address; known numbers are not counted, for whoever checks a whole company is no guesser.
 */
@Component
public class Verification {

    private static final int FAILURES_PER_ADDRESS = 30;
    private static final int NOT_BY_ACCOUNT = Integer.MAX_VALUE;

    private final CertificateStore certificates;
    private final SignedCode codes;
    private final RateLimit rateLimit;

    Verification(CertificateStore certificates, SignedCode codes, JdbcClient jdbc, Clock clock) {
        this.certificates = certificates;
        this.codes = codes;
        this.rateLimit = new RateLimit("verify", NOT_BY_ACCOUNT, FAILURES_PER_ADDRESS, jdbc, clock);
    }

    /** What there is to say about what somebody entered. */
    public sealed interface Verdict {

        /** We issued it. */
        record Ours(Certificate certificate) implements Verdict {}

        /** We issued none with this number. */
        record Unknown() implements Verdict {}

        /** A code that we did not sign like this. */
        record Altered() implements Verdict {}

        /** We signed it, and it is no certificate. */
        record NoCertificate() implements Verdict {}

        /** A number with a slip of the pen. */
        record Mistyped() implements Verdict {}

        /** Neither a number nor a code. */
        record Unreadable() implements Verdict {}

        /** Too many wrong numbers from this network address. */
        record Throttled() implements Verdict {}
    }

    /** Looks up a number or a code; unknown ones count against the network address of who asks. */
    @Transactional
    public Verdict verify(String entered, String address) {
        if (rateLimit.isExceededFrom(address)) {
            return new Verdict.Throttled();
        }
        var verdict = verdict(codes.read(entered));
        if (isGuess(verdict)) {
            rateLimit.recordFailure("", address);
        }
        return verdict;
    }

    /** A number whose check character is wrong was not even looked up. */
    private static boolean isGuess(Verdict verdict) {
        return !(verdict instanceof Verdict.Ours
                || verdict instanceof Verdict.NoCertificate
                || verdict instanceof Verdict.Mistyped);
    }

    private Verdict verdict(Entered entered) {
        return switch (entered) {
            case Entered.Typed(var number) -> found(certificates.find(number));
            case Entered.Signed(var number) -> found(certificates.find(number));
            case Entered.Altered _ -> new Verdict.Altered();
            case Entered.NoCertificate _ -> new Verdict.NoCertificate();
            case Entered.Mistyped _ -> new Verdict.Mistyped();
            case Entered.Unreadable _ -> new Verdict.Unreadable();
        };
    }

    private static Verdict found(Optional<Certificate> certificate) {
        return certificate.<Verdict>map(Verdict.Ours::new).orElseGet(Verdict.Unknown::new);
    }
}
