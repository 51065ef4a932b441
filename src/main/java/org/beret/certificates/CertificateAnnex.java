package org.beret.certificates;

import java.util.List;
import java.util.Map;
import org.beret.classroom.SessionLabels;
import org.beret.shared.Language;
import org.beret.texts.Formats;
import org.beret.texts.Texts;
import org.springframework.stereotype.Component;

/** The page after a certificate that names the classroom sessions attended; there is none without sessions. */
@Component
class CertificateAnnex {

    private final CertificateSessions sessions;
    private final SessionLabels labels;
    private final Texts texts;

    CertificateAnnex(CertificateSessions sessions, SessionLabels labels, Texts texts) {
        this.sessions = sessions;
        this.labels = labels;
        this.texts = texts;
    }

    /** For the template: one list of rows, or none, so that the page is there once or not at all. */
    List<Map<String, Object>> of(Certificate certificate, Language language) {
        var rows = sessions.of(certificate).stream()
                .map(session -> Map.of(
                        "day", Formats.dayInFull(session.day(), language.locale()),
                        "subject", labels.subject(session.module(), session.subject(), texts.in(language)),
                        "place", session.place()))
                .toList();
        return rows.isEmpty() ? List.of() : List.of(Map.of("rows", rows));
    }
}
