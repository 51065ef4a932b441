package org.beret.certificates;

import static org.beret.shared.SqlValues.instant;
import static org.beret.shared.SqlValues.optionalInstant;
import static org.beret.shared.SqlValues.optionalUuid;
import static org.beret.shared.SqlValues.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beret.catalogue.CourseId;
import org.beret.catalogue.CourseVersion;
import org.beret.catalogue.ModuleId;
import org.beret.catalogue.Points;
import org.beret.certificates.Certificate.CertifiedModule;
import org.beret.certificates.Certificate.Revocation;
import org.beret.certificates.Certificate.Succession;
import org.beret.identity.PersonId;
import org.beret.shared.CountryCode;

/** Row mapper of certificates and their modules. */
final class CertificateRows {

    private CertificateRows() {}

    /** From a row of {@code certificates_module}. */
    static CertifiedModule module(ResultSet row) throws SQLException {
        return new CertifiedModule(
                new ModuleId(row.getString("module_id")),
                new CourseVersion(row.getString("course_version"), row.getString("course_digest")),
                instant(row, "completed_at"),
                new Points(row.getInt("half_points"), row.getInt("question_count")),
                Optional.ofNullable(row.getString("supervised_by")));
    }

    /** From a row of {@code certificates_certificate} with the column {@code superseded}; its modules are not known yet. */
    static Certificate certificate(ResultSet row) throws SQLException {
        return new Certificate(
                new CertificateId(uuid(row, "id")),
                new CertificateNumber(row.getString("number")),
                new PersonId(uuid(row, "person_id")),
                Optional.ofNullable(row.getString("holder_name")),
                new CountryCode(row.getString("country_code")),
                row.getString("centre_name"),
                new CourseId(row.getString("course_id")),
                row.getInt("edition"),
                CertificateScope.valueOf(row.getString("scope")),
                instant(row, "issued_at"),
                optionalInstant(row, "reissued_at"),
                row.getObject("valid_until", LocalDate.class),
                revocation(row),
                List.of(),
                new Succession(
                        optionalUuid(row, "follows").map(CertificateId::new),
                        Optional.ofNullable(row.getString("renews")).map(CertificateNumber::new),
                        optionalInstant(row, "renewal_begun_at"),
                        row.getBoolean("superseded")));
    }

    private static Optional<Revocation> revocation(ResultSet row) throws SQLException {
        var reason = row.getString("revoked_reason");
        return reason == null ? Optional.empty() : Optional.of(new Revocation(instant(row, "revoked_at"), reason));
    }

    /** The same certificate with its modules. */
    static Certificate with(Certificate row, List<CertifiedModule> modules) {
        return new Certificate(
                row.id(),
                row.number(),
                row.person(),
                row.holder(),
                row.country(),
                row.centre(),
                row.course(),
                row.edition(),
                row.scope(),
                row.issuedAt(),
                row.reissuedAt(),
                row.validUntil(),
                row.revocation(),
                modules,
                row.succession());
    }
}
