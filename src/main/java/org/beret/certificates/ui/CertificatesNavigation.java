package org.beret.certificates.ui;

import com.vaadin.flow.router.RouteParameters;
import org.beret.certificates.BatchId;
import org.beret.certificates.CertificateId;
import org.beret.cohorts.CohortId;
import org.beret.shared.Language;
import org.beret.shell.Address;

/** The addresses of the screens and files of certificates, for links from here and from other modules. */
public final class CertificatesNavigation {

    /** The certificates of the signed-in trainee. */
    public static final String MY_CERTIFICATES = "certificates";

    static final String ATTEST = "attest";
    static final String COHORT = ATTEST + "/:cohort";
    static final String CERTIFICATE = ATTEST + "/certificates/:certificate";

    private CertificatesNavigation() {}

    static String of(CohortId cohort) {
        return ATTEST + "/" + cohort;
    }

    static String of(CertificateId certificate) {
        return ATTEST + "/certificates/" + certificate;
    }

    static String file(BatchId batch) {
        return "attestation-files/batches/" + batch + "/certificates.pdf";
    }

    static String list(CohortId cohort, String format, Language language) {
        return "attestation-files/cohorts/" + cohort + "/officers." + format + "?lang=" + language.code();
    }

    static CohortId cohort(RouteParameters parameters) {
        return new CohortId(Address.id(parameters, "cohort"));
    }

    static CertificateId certificate(RouteParameters parameters) {
        return new CertificateId(Address.id(parameters, "certificate"));
    }
}
