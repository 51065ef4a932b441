package org.beret.certificates.ui;

import com.vaadin.flow.router.RouteParameters;
import java.util.UUID;
import org.beret.certificates.BatchId;
import org.beret.certificates.CertificateId;
import org.beret.cohorts.CohortId;
import org.beret.shared.Language;
import org.beret.shared.UnknownId;

/** Where the screens and files of certificates are; what is not an id names nothing. */
final class Addresses {

    static final String ATTEST = "attest";
    static final String COHORT = ATTEST + "/:cohort";
    static final String CERTIFICATE = ATTEST + "/certificates/:certificate";

    private Addresses() {}

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
        return new CohortId(id(parameters, "cohort"));
    }

    static CertificateId certificate(RouteParameters parameters) {
        return new CertificateId(id(parameters, "certificate"));
    }

    private static UUID id(RouteParameters parameters, String name) {
        var text = parameters.get(name).orElse("");
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new UnknownId(text);
        }
    }
}
