package org.beret.certificates.web;

import java.util.Locale;
import java.util.UUID;
import org.beret.certificates.Attestations;
import org.beret.certificates.Attestations.ListFormat;
import org.beret.certificates.BatchId;
import org.beret.certificates.CertificateLabels;
import org.beret.cohorts.CohortId;
import org.beret.identity.CurrentPerson;
import org.beret.shared.Language;
import org.beret.shared.UnknownId;
import org.beret.shell.Attachment;
import org.beret.tabular.TableFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Downloads of {@link Attestations}: certificates of a cohort as one PDF, the list of officers as PDF, XLSX and JSON. */
@RestController
@RequestMapping("/attestation-files")
class AttestationFiles {

    private final Attestations attestations;
    private final CertificateLabels words;
    private final CurrentPerson currentPerson;

    AttestationFiles(Attestations attestations, CertificateLabels words, CurrentPerson currentPerson) {
        this.attestations = attestations;
        this.words = words;
        this.currentPerson = currentPerson;
    }

    @GetMapping("/batches/{id}/certificates.pdf")
    ResponseEntity<byte[]> batch(@PathVariable UUID id) {
        var pdf = attestations.file(new BatchId(id));
        var name = words.text("file.certificates", currentPerson.require().language());
        return Attachment.of(name + ".pdf", MediaType.APPLICATION_PDF, pdf);
    }

    @GetMapping("/cohorts/{id}/officers.{format}")
    ResponseEntity<byte[]> list(
            @PathVariable UUID id, @PathVariable String format, @RequestParam(defaultValue = "en") String lang) {
        var wanted = format(format);
        var language = Language.ofRequest(lang);
        var list = attestations.list(new CohortId(id), wanted, language);
        return Attachment.of(words.text("file.officers", language) + "." + format, type(wanted), list);
    }

    private static ListFormat format(String name) {
        try {
            return ListFormat.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new UnknownId(name);
        }
    }

    private static MediaType type(ListFormat format) {
        return switch (format) {
            case PDF -> MediaType.APPLICATION_PDF;
            case XLSX -> MediaType.parseMediaType(TableFormat.XLSX.mediaType());
            case JSON -> MediaType.APPLICATION_JSON;
        };
    }
}
