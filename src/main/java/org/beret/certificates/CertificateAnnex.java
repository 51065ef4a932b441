package org.beret.certificates;

import java.util.List;
import java.util.Map;
import org.beret.classroom.SessionLabels;
import org.beret.shared.Language;
import org.beret.texts.Formats;
import org.beret.texts.Texts;
import org.springframework.stereotype.Component;

/**
 * The page after a certificate that names the classroom sessions attended, and which quizzes were supervised by whom; there is none without
 * either.
 */
@Component
class CertificateAnnex {

    private final CertificateSessions sessions;
    private final SessionLabels labels;
    private final CertificateLabels words;
    private final Texts texts;

    CertificateAnnex(CertificateSessions sessions, SessionLabels labels, CertificateLabels words, Texts texts) {
        this.sessions = sessions;
        this.labels = labels;
        this.words = words;
        this.texts = texts;
    }

    /** For the template: one page, or none. */
    List<Map<String, Object>> of(Certificate certificate, Language language) {
        var tables = Map.<String, Object>of(
                "sessions",
                table(attended(certificate, language)),
                "quizzes",
                table(supervised(certificate, language)));
        return tables.values().stream().allMatch(List.of()::equals) ? List.of() : List.of(tables);
    }

    /** One table, or none without rows. */
    private static List<Map<String, Object>> table(List<Map<String, String>> rows) {
        return rows.isEmpty() ? List.of() : List.of(Map.of("rows", rows));
    }

    private List<Map<String, String>> attended(Certificate certificate, Language language) {
        return sessions.of(certificate).stream()
                .map(session -> Map.of(
                        "day", Formats.dayInFull(session.day(), language.locale()),
                        "subject", labels.subject(session.module(), session.subject(), texts.in(language)),
                        "place", session.place()))
                .toList();
    }

    /** Every module, also those of which nobody supervised the quiz; no rows if that are all. */
    private List<Map<String, String>> supervised(Certificate certificate, Language language) {
        if (certificate.modules().stream()
                .allMatch(module -> module.supervisedBy().isEmpty())) {
            return List.of();
        }
        return certificate.modules().stream()
                .map(module -> Map.of(
                        "module",
                        words.title(module, language),
                        "by",
                        module.supervisedBy().orElseGet(() -> words.text("certificate.quizzes.nobody", language))))
                .toList();
    }
}
