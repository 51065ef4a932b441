package org.beret.certificates.elsewhere;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beret.catalogue.CourseId;
import org.beret.catalogue.ModuleId;
import org.beret.certificates.CertificateNumber;
import org.beret.certificates.CertificateScope;
import org.beret.certificates.elsewhere.AcceptedCertificate.TakenBack;
import org.beret.identity.PersonId;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table access for certificates of other installations. A unique key admits one of a number, unless it was taken back. */
@Component
class AcceptedRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    AcceptedRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether it was accepted; false if one of this number is accepted already, for whomever. */
    boolean add(PersonId person, ForeignCertificate certificate, Collection<ModuleId> modules, PersonId by) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var added = jdbc.sql("""
                        insert into certificates_elsewhere (id, person_id, number, key_id, holder_name, centre_name, course_id,
                            edition, scope, issued_at, valid_until, accepted_at, accepted_by)
                        values (:id, :person, :number, :key, :holder, :centre, :course, :edition, :scope, :issued, :until, :now,
                            :by) on conflict do nothing""")
                .param("id", id)
                .param("person", person.value())
                .param("number", certificate.number().value())
                .param("key", certificate.key())
                .param("holder", certificate.holder().orElse(null))
                .param("centre", certificate.centre())
                .param("course", certificate.course().value())
                .param("edition", certificate.edition())
                .param("scope", certificate.scope().name())
                .param("issued", SqlValues.timestamp(certificate.issuedAt()))
                .param("until", certificate.validUntil())
                .param("now", SqlValues.timestamp(clock.instant()))
                .param("by", by.value())
                .update();
        if (added == 1) {
            modules.forEach(module -> jdbc.sql(
                            "insert into certificates_elsewhere_module (elsewhere_id, module_id) values (:id, :module)")
                    .param("id", id)
                    .param("module", module.value())
                    .update());
        }
        return added == 1;
    }

    /** The newest first. */
    List<AcceptedCertificate> of(PersonId person) {
        return jdbc.sql("""
                        select e.*, k.issuer, k.withdrawn_at from certificates_elsewhere e
                        join certificates_trusted_key k on k.id = e.key_id
                        where e.person_id = :person order by e.accepted_at desc, e.id""")
                .param("person", person.value())
                .query((row, _) -> accepted(row))
                .list();
    }

    /** Whether it was accepted for this person until now. */
    boolean takeBack(PersonId person, CertificateNumber number, String reason, PersonId by) {
        return jdbc.sql("""
                        update certificates_elsewhere set taken_back_at = :now, taken_back_by = :by, taken_back_reason = :reason
                        where person_id = :person and number = :number and taken_back_at is null""")
                        .param("person", person.value())
                        .param("number", number.value())
                        .param("reason", reason)
                        .param("by", by.value())
                        .param("now", SqlValues.timestamp(clock.instant()))
                        .update()
                == 1;
    }

    /** Takes away what tells who the person is; number, course and dates stay. */
    void forget(PersonId person) {
        jdbc.sql(
                        "update certificates_elsewhere set holder_name = null, taken_back_reason = null where person_id = :person")
                .param("person", person.value())
                .update();
    }

    private AcceptedCertificate accepted(ResultSet row) throws SQLException {
        var number = new CertificateNumber(row.getString("number"));
        return new AcceptedCertificate(
                certificate(row, number),
                row.getString("issuer"),
                row.getObject("withdrawn_at") == null,
                modules(SqlValues.uuid(row, "id")),
                SqlValues.instant(row, "accepted_at"),
                takenBack(row),
                supports(number));
    }

    private static ForeignCertificate certificate(ResultSet row, CertificateNumber number) throws SQLException {
        return new ForeignCertificate(
                number,
                Optional.ofNullable(row.getString("holder_name")),
                row.getString("centre_name"),
                new CourseId(row.getString("course_id")),
                row.getInt("edition"),
                CertificateScope.valueOf(row.getString("scope")),
                SqlValues.instant(row, "issued_at"),
                row.getObject("valid_until", LocalDate.class),
                row.getString("key_id"));
    }

    private static Optional<TakenBack> takenBack(ResultSet row) throws SQLException {
        var reason = Optional.ofNullable(row.getString("taken_back_reason")).orElse("");
        return SqlValues.optionalInstant(row, "taken_back_at").map(at -> new TakenBack(at, reason));
    }

    private List<ModuleId> modules(UUID id) {
        return jdbc.sql(
                        "select module_id from certificates_elsewhere_module where elsewhere_id = :id order by module_id")
                .param("id", id)
                .query((row, _) -> new ModuleId(row.getString("module_id")))
                .list();
    }

    private List<CertificateNumber> supports(CertificateNumber number) {
        return jdbc.sql("""
                        select distinct c.number from certificates_elsewhere_counted n
                        join certificates_certificate c on c.id = n.certificate_id
                        where n.number = :number and c.revoked_at is null""")
                .param("number", number.value())
                .query((row, _) -> new CertificateNumber(row.getString("number")))
                .list();
    }
}
