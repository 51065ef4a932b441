package org.beret.certificates.elsewhere;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.beret.identity.PersonId;
import org.beret.identity.PersonalDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Personal-data port of what people brought from elsewhere: certificates, and papers with their files in Base64. Erasing a person takes
 * the papers and the name on certificates.
 */
@Component
class ElsewherePersonalData implements PersonalDataSource {

    private final AcceptedRows accepted;
    private final PaperRows papers;

    ElsewherePersonalData(AcceptedRows accepted, PaperRows papers) {
        this.accepted = accepted;
        this.papers = papers;
    }

    @Override
    public String section() {
        return "elsewhere";
    }

    @Override
    public List<Map<String, @Nullable Object>> export(PersonId person) {
        return Stream.concat(
                        accepted.of(person).stream().map(ElsewherePersonalData::certificate),
                        papers.of(person).stream().map(this::paper))
                .toList();
    }

    private static Map<String, @Nullable Object> certificate(AcceptedCertificate one) {
        var certificate = one.certificate();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("number", certificate.number().value());
        row.put("name", certificate.holder().orElse(null));
        row.put("issued_by", one.issuedBy());
        row.put("course", certificate.course().value());
        row.put("edition", certificate.edition());
        row.put("scope", certificate.scope().name());
        row.put("issued_at", certificate.issuedAt());
        row.put("valid_until", certificate.validUntil());
        row.put("accepted_at", one.acceptedAt());
        one.takenBack().ifPresent(back -> {
            row.put("taken_back_at", back.at());
            row.put("taken_back_reason", back.reason());
        });
        return row;
    }

    private Map<String, @Nullable Object> paper(Paper paper) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("note", paper.note());
        row.put("kept_at", paper.keptAt());
        papers.content(paper.id()).ifPresent(file -> {
            row.put("media_type", file.type().mediaType());
            row.put("file", Base64.getEncoder().encodeToString(file.bytes()));
        });
        return row;
    }

    @Override
    public void erase(PersonId person) {
        papers.removeAll(person);
        accepted.forget(person);
    }
}
