package org.beret.certificates;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beret.certificates.CertificateAct.Kind;
import org.beret.identity.PersonId;
import org.beret.identity.PersonalDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Personal-data port of certificates. Erasing a person removes name and free texts in the same transaction; the certificate still verifies
 * as issued, without its holder.
 */
@Component
class CertificatePersonalData implements PersonalDataSource {

    private final CertificateStore certificates;
    private final Clock clock;

    CertificatePersonalData(CertificateStore certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    @Override
    public String section() {
        return "certificates";
    }

    @Override
    public List<Map<String, @Nullable Object>> export(PersonId person) {
        return certificates.of(person).stream().map(this::row).toList();
    }

    private Map<String, @Nullable Object> row(Certificate certificate) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("number", certificate.number().value());
        row.put("name", certificate.holder().orElse(null));
        row.put("course", certificate.course().value());
        row.put("edition", certificate.edition());
        row.put("scope", certificate.scope().name());
        row.put("centre", certificate.centre());
        row.put("issued_at", certificate.issuedAt());
        row.put("reissued_at", certificate.reissuedAt().orElse(null));
        row.put("valid_until", certificate.validUntil());
        row.put(
                "renews",
                certificate.succession().renews().map(CertificateNumber::value).orElse(null));
        row.put(
                "acts",
                certificates.acts(certificate.id()).stream()
                        .map(act -> Map.of("act", act.kind().name(), "at", act.at(), "reason", act.reason()))
                        .toList());
        return row;
    }

    @Override
    public void erase(PersonId person) {
        certificates.of(person).stream()
                .filter(certificate -> certificate.holder().isPresent())
                .forEach(certificate -> {
                    certificates.forget(certificate.id());
                    certificates.log(certificate.id(), new CertificateAct(Kind.ERASED, clock.instant(), ""), null);
                });
    }
}
