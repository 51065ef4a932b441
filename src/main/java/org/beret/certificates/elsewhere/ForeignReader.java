package org.beret.certificates.elsewhere;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.certificates.CertificateScope;
import org.beret.certificates.SignedStatements;
import org.beret.certificates.SignedStatements.Outcome;
import org.beret.shared.BusinessRuleViolation;
import org.springframework.stereotype.Component;

/** Reads a pasted certificate of another installation and says why it cannot be accepted. Whether it was revoked there cannot be known here. */
@Component
class ForeignReader {

    /** By how much the clock of another installation may be ahead. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final SignedStatements signed;
    private final TrustedKeys keys;
    private final CourseCatalogue catalogue;
    private final Clock clock;

    ForeignReader(SignedStatements signed, TrustedKeys keys, CourseCatalogue catalogue, Clock clock) {
        this.signed = signed;
        this.keys = keys;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** @throws BusinessRuleViolation if it is not genuine by a key that is trusted here, or not valid today */
    ForeignCertificate read(String pasted) {
        var certificate = switch (signed.read(pasted, keys::trusted)) {
            case Outcome.Said(var key, var said) ->
                new ForeignStatements(said, key)
                        .certificate()
                        .orElseThrow(() -> new BusinessRuleViolation("elsewhere.refused.no-certificate"));
            case Outcome.Ours() -> throw new BusinessRuleViolation("elsewhere.refused.ours");
            case Outcome.UnknownKey(var key) -> throw new BusinessRuleViolation("elsewhere.refused.key", key);
            case Outcome.Altered() -> throw new BusinessRuleViolation("elsewhere.refused.altered");
            case Outcome.Unsigned() -> throw new BusinessRuleViolation("elsewhere.refused.unsigned");
        };
        if (certificate.validUntil().isBefore(LocalDate.now(clock))) {
            throw new BusinessRuleViolation("elsewhere.refused.over", certificate.validUntil());
        }
        if (certificate.issuedAt().isAfter(clock.instant().plus(AHEAD))) {
            throw new BusinessRuleViolation("elsewhere.refused.future");
        }
        return certificate;
    }

    /** Who issued it: its centre, and what the installation is called here. */
    String issuer(ForeignCertificate certificate) {
        var issuer = keys.find(certificate.key()).map(TrustedKey::issuer).orElse("–");
        return AcceptedCertificate.issuedBy(certificate.centre(), issuer);
    }

    /**
     * The modules that it names: those of its course as it is taught here now, all or the core alone.
     *
     * @throws BusinessRuleViolation if the course is not taught here
     */
    List<CourseModule> modules(ForeignCertificate certificate) {
        var modules = catalogue.courses().stream()
                .filter(course -> course.id().equals(certificate.course()))
                .flatMap(course -> course.modules().stream())
                .filter(module -> certificate.scope() == CertificateScope.COURSE || module.core())
                .toList();
        if (modules.isEmpty()) {
            throw new BusinessRuleViolation("elsewhere.refused.course", certificate.course());
        }
        return modules;
    }
}
