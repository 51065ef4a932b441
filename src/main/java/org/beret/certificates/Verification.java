package org.beret.certificates;

import java.util.Optional;
import org.beret.certificates.SignedCode.Entered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers strangers, who may ask about one certificate at a time and only by its number. */
@Component
public class Verification {

    private final CertificateStore certificates;
    private final SignedCode codes;
    private final VerifyRateLimit vain;

    Verification(CertificateStore certificates, SignedCode codes, VerifyRateLimit vain) {
        this.certificates = certificates;
        this.codes = codes;
        this.vain = vain;
    }

    /** What there is to say about what somebody entered. */
    public sealed interface Verdict {

        /** We issued it. */
        record Ours(Certificate certificate) implements Verdict {}

        /** We issued none with this number. */
        record Unknown() implements Verdict {}

        /** A code that we did not sign like this. */
        record Altered() implements Verdict {}

        /** Neither a number nor a code. */
        record Unreadable() implements Verdict {}

        /** Too many wrong numbers from this network address. */
        record Throttled() implements Verdict {}
    }

    /** Looks up a number or a code; unknown ones count against the network address of who asks. */
    @Transactional
    public Verdict verify(String entered, String address) {
        if (vain.refuses(address)) {
            return new Verdict.Throttled();
        }
        var verdict = verdict(codes.read(entered));
        if (!(verdict instanceof Verdict.Ours)) {
            vain.add(address);
        }
        return verdict;
    }

    private Verdict verdict(Entered entered) {
        return switch (entered) {
            case Entered.Typed(var number) -> found(certificates.find(number));
            case Entered.Signed(var number) -> found(certificates.find(number));
            case Entered.Altered _ -> new Verdict.Altered();
            case Entered.Unreadable _ -> new Verdict.Unreadable();
        };
    }

    private static Verdict found(Optional<Certificate> certificate) {
        return certificate.<Verdict>map(Verdict.Ours::new).orElseGet(Verdict.Unknown::new);
    }
}
