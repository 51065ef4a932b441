package org.beret.certificates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beret.catalogue.ModuleId;
import org.beret.classroom.AttendedSessions;
import org.beret.classroom.AttendedSessions.Attended;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table access for the classroom sessions that a certificate names: those attended when it was issued, since the one before it. */
@Component
class CertificateSessions {

    private final AttendedSessions attended;
    private final JdbcClient jdbc;

    CertificateSessions(AttendedSessions attended, JdbcClient jdbc) {
        this.attended = attended;
        this.jdbc = jdbc;
    }

    /** Writes down what the holder attended. */
    void add(Certificate certificate, Optional<Certificate> former) {
        var since = former.map(Certificate::issuedAt).orElse(Instant.EPOCH);
        var sessions = attended.of(certificate.person()).stream()
                .filter(session -> session.recordedAt().isAfter(since))
                .toList();
        for (var position = 0; position < sessions.size(); position++) {
            add(certificate, position, sessions.get(position));
        }
    }

    private void add(Certificate certificate, int position, Attended session) {
        jdbc.sql("""
                        insert into certificates_session (certificate_id, position, held_on, module_id, subject, place)
                        values (:certificate, :position, :day, :module, :subject, :place)""")
                .param("certificate", certificate.id().value())
                .param("position", position)
                .param("day", session.day())
                .param("module", session.module().map(ModuleId::value).orElse(null))
                .param("subject", session.subject())
                .param("place", session.place())
                .update();
    }

    /** In the order in which they were held. */
    List<Attended> of(Certificate certificate) {
        return jdbc.sql("""
                        select s.held_on, s.module_id, s.subject, s.place, c.issued_at from certificates_session s
                        join certificates_certificate c on c.id = s.certificate_id
                        where s.certificate_id = :certificate order by s.position""")
                .param("certificate", certificate.id().value())
                .query((row, _) -> new Attended(
                        row.getObject("held_on", LocalDate.class),
                        Optional.ofNullable(row.getString("module_id")).map(ModuleId::new),
                        row.getString("subject"),
                        row.getString("place"),
                        SqlValues.instant(row, "issued_at")))
                .list();
    }
}
