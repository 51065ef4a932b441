package org.beret.certificates;

import java.util.UUID;
import org.beret.cohorts.CohortId;
import org.beret.identity.PersonId;
import org.beret.shared.Language;

/** The addresses of the screens and files of certificates, for links from here and from other modules. */
public final class CertificatesNavigation {

    /** The certificates of the signed-in trainee. */
    public static final String MY_CERTIFICATES = "certificates";

    public static final String ATTEST = "attest";
    public static final String COHORT = ATTEST + "/:cohort";
    public static final String CERTIFICATE = ATTEST + "/certificates/:certificate";

    public static final String ELSEWHERE = ATTEST + "/elsewhere/:person";
    public static final String ISSUERS = "trusted-issuers";

    /** The public page that verifies a certificate by its number. */
    public static final String VERIFY = "verify";

    private CertificatesNavigation() {}

    public static String of(CohortId cohort) {
        return ATTEST + "/" + cohort;
    }

    public static String of(CertificateId certificate) {
        return ATTEST + "/certificates/" + certificate;
    }

    /** What a trainee brought from elsewhere. */
    public static String elsewhere(PersonId trainee) {
        return ATTEST + "/elsewhere/" + trainee;
    }

    /** The file of a paper. */
    public static String paper(UUID paper) {
        return "elsewhere-files/" + paper;
    }

    /** The verification of this certificate, for whoever gets the link. */
    public static String verify(CertificateNumber number) {
        return VERIFY + "/" + number;
    }

    /** The certificate as a PDF. */
    public static String pdf(CertificateId certificate, Language language) {
        return "certificate-files/" + certificate + "/certificate.pdf?lang=" + language.code();
    }

    /** The certificate as a signed Open Badge. */
    public static String openBadge(CertificateId certificate, Language language) {
        return "certificate-files/" + certificate + "/open-badge.jwt?lang=" + language.code();
    }

    public static String file(BatchId batch) {
        return "attestation-files/batches/" + batch + "/certificates.pdf";
    }

    public static String list(CohortId cohort, String format, Language language) {
        return "attestation-files/cohorts/" + cohort + "/officers." + format + "?lang=" + language.code();
    }
}
