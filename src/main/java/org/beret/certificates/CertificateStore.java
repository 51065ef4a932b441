package org.beret.certificates;

import static org.beret.shared.SqlValues.instant;
import static org.beret.shared.SqlValues.timestamp;
import static org.beret.shared.SqlValues.uuid;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.beret.catalogue.CourseId;
import org.beret.certificates.Certificate.CertifiedModule;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Table access for certificates. Rows are never deleted; a unique constraint admits one certificate for each person, course, scope and
 * predecessor.
 */
@Component
class CertificateStore {

    /** Whether the holder of certificate {@code c} has another that says as much and is valid longer. */
    static final String SUPERSEDED = """
            exists (select 1 from certificates_certificate o
                where o.person_id = c.person_id and o.course_id = c.course_id and o.revoked_at is null
                and (o.scope = 'COURSE' or o.scope = c.scope)
                and (c.revoked_at is not null or o.valid_until > c.valid_until
                    or (o.valid_until = c.valid_until and o.scope = 'COURSE' and c.scope = 'CORE')))""";

    private final JdbcClient jdbc;

    CertificateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was new; false if the person has the certificate already or the number is taken. */
    boolean add(Certificate certificate, @Nullable TrainingCentreId centre) {
        var added = jdbc.sql("""
                        insert into certificates_certificate (id, number, person_id, holder_name, country_code, centre_id,
                            centre_name, course_id, edition, scope, follows, renews,
                            issued_at, valid_until)
                        values (:id, :number, :person, :holder, :country, :centreId, :centre, :course, :edition, :scope,
                            :follows, :renews, :issued, :until)
                        on conflict do nothing""")
                .param("id", certificate.id().value())
                .param("number", certificate.number().value())
                .param("person", certificate.person().value())
                .param("holder", certificate.holder().orElse(null))
                .param("country", certificate.country().value())
                .param("centreId", centre == null ? null : centre.value())
                .param("centre", certificate.centre())
                .param("course", certificate.course().value())
                .param("edition", certificate.edition())
                .param("scope", certificate.scope().name())
                .param(
                        "follows",
                        certificate
                                .succession()
                                .follows()
                                .map(CertificateId::value)
                                .orElse(null))
                .param(
                        "renews",
                        certificate
                                .succession()
                                .renews()
                                .map(CertificateNumber::value)
                                .orElse(null))
                .param("issued", timestamp(certificate.issuedAt()))
                .param("until", certificate.validUntil())
                .update();
        if (added == 1) {
            addModules(certificate);
        }
        return added == 1;
    }

    private void addModules(Certificate certificate) {
        var position = 0;
        for (var module : certificate.modules()) {
            jdbc.sql("""
                            insert into certificates_module (certificate_id, position, module_id, course_version,
                                course_digest, completed_at, half_points, question_count, supervised_by)
                            values (:id, :position, :module, :version, :digest, :completed, :halves, :most, :supervisedBy)""")
                    .param("id", certificate.id().value())
                    .param("position", position++)
                    .param("module", module.module().value())
                    .param("version", module.version().number())
                    .param("digest", module.version().digest())
                    .param("completed", timestamp(module.completedAt()))
                    .param("halves", module.points().halves())
                    .param("most", module.points().most())
                    .param("supervisedBy", module.supervisedBy().orElse(null))
                    .update();
        }
    }

    /** The last that a person received for a course, or for its core; whatever became of it. */
    Optional<Certificate> last(PersonId person, CourseId course, CertificateScope scope) {
        return of(person).stream()
                .filter(certificate -> certificate.course().equals(course) && certificate.scope() == scope)
                // Ids are ordered by time.
                .max(Comparator.comparing(certificate -> certificate.id().value()));
    }

    boolean isEmpty() {
        return jdbc.sql("select count(*) from certificates_certificate")
                        .query(Long.class)
                        .single()
                == 0;
    }

    Optional<Certificate> find(CertificateNumber number) {
        return certificates("where number = :value", number.value()).stream().findFirst();
    }

    Optional<Certificate> find(CertificateId id) {
        return certificates("where id = :value", id.value()).stream().findFirst();
    }

    /** The newest first. */
    List<Certificate> of(PersonId person) {
        return of(List.of(person));
    }

    /** The newest first. */
    List<Certificate> of(Collection<PersonId> people) {
        return people.isEmpty()
                ? List.of()
                : certificates(
                        "where person_id in (:value) order by issued_at desc, scope desc",
                        people.stream().map(PersonId::value).toList());
    }

    /** In the order in which they are printed. */
    List<Certificate> inBatch(BatchId batch) {
        return certificates(
                "join certificates_batch_certificate b on b.certificate_id = c.id where b.batch_id = :value order by b.position",
                batch.value());
    }

    /** Until when each of these people holds a certificate that nobody declared void; those without one are left out. */
    Map<PersonId, LocalDate> validUntil(Collection<PersonId> people) {
        var until = new HashMap<PersonId, LocalDate>();
        if (!people.isEmpty()) {
            jdbc.sql("""
                            select person_id, max(valid_until) as valid_until from certificates_certificate
                            where person_id in (:people) and revoked_at is null group by person_id""")
                    .param("people", people.stream().map(PersonId::value).toList())
                    .query(row -> {
                        until.put(new PersonId(uuid(row, "person_id")), row.getObject("valid_until", LocalDate.class));
                    });
        }
        return until;
    }

    /** Those of these people who had a certificate that was revoked. */
    List<PersonId> holdersOfRevoked(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select distinct person_id from certificates_certificate
                        where person_id in (:people) and revoked_at is not null""")
                .param("people", people.stream().map(PersonId::value).toList())
                .query((row, _) -> new PersonId(uuid(row, "person_id")))
                .list();
    }

    /** Of all that were revoked the {@link RevocationDigest}, in an order that tells nothing. */
    List<String> revoked() {
        return jdbc.sql(
                        "select revoked_digest from certificates_certificate where revoked_at is not null order by revoked_digest")
                .query((row, _) -> Objects.requireNonNull(row.getString("revoked_digest")))
                .list();
    }

    void rename(CertificateId id, String holder, Instant now) {
        jdbc.sql("update certificates_certificate set holder_name = :holder, reissued_at = :now where id = :id")
                .param("holder", holder)
                .param("now", timestamp(now))
                .param("id", id.value())
                .update();
    }

    /** Takes away the name and what somebody wrote about the person. */
    void forget(CertificateId id) {
        jdbc.sql("""
                        update certificates_certificate set holder_name = null,
                            revoked_reason = case when revoked_at is null then null else '' end
                        where id = :id""").param("id", id.value()).update();
        jdbc.sql("update certificates_act set reason = '' where certificate_id = :id")
                .param("id", id.value())
                .update();
    }

    /** Whether it was not void before. */
    boolean revoke(CertificateId id, String reason, Instant now) {
        return jdbc.sql("""
                        update certificates_certificate
                        set revoked_at = :now, revoked_reason = :reason, revoked_digest = :digest
                        where id = :id and revoked_at is null""")
                        .param("now", timestamp(now))
                        .param("reason", reason)
                        .param(
                                "digest",
                                find(id).map(Certificate::number)
                                        .map(RevocationDigest::of)
                                        .orElse(null))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Whether nobody had begun to renew it before. */
    boolean beginRenewal(CertificateId id, Instant now) {
        return jdbc.sql("""
                        update certificates_certificate set renewal_begun_at = :now
                        where id = :id and renewal_begun_at is null""")
                        .param("now", timestamp(now))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void log(CertificateId id, CertificateAct act, @Nullable PersonId by) {
        jdbc.sql("""
                        insert into certificates_act (id, certificate_id, act, acted_at, acted_by, reason)
                        values (:id, :certificate, :act, :at, :by, :reason)""")
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("certificate", id.value())
                .param("act", act.kind().name())
                .param("at", timestamp(act.at()))
                .param("by", by == null ? null : by.value())
                .param("reason", act.reason())
                .update();
    }

    List<CertificateAct> acts(CertificateId id) {
        return jdbc.sql("select act, acted_at, reason from certificates_act where certificate_id = :id order by id")
                .param("id", id.value())
                .query((row, _) -> new CertificateAct(
                        CertificateAct.Kind.valueOf(row.getString("act")),
                        instant(row, "acted_at"),
                        row.getString("reason")))
                .list();
    }

    private List<Certificate> certificates(String condition, Object value) {
        var rows = jdbc.sql("select c.*, " + SUPERSEDED + " as superseded from certificates_certificate c " + condition)
                .param("value", value)
                .query((row, _) -> CertificateRows.certificate(row))
                .list();
        var modules = modules(rows.stream().map(row -> row.id().value()).toList());
        return rows.stream()
                .map(row ->
                        CertificateRows.with(row, modules.getOrDefault(row.id().value(), List.of())))
                .toList();
    }

    private Map<UUID, List<CertifiedModule>> modules(List<UUID> certificates) {
        var modules = new HashMap<UUID, List<CertifiedModule>>();
        if (!certificates.isEmpty()) {
            jdbc.sql("select * from certificates_module where certificate_id in (:ids) order by position")
                    .param("ids", certificates)
                    .query(row -> {
                        modules.computeIfAbsent(uuid(row, "certificate_id"), _ -> new ArrayList<>())
                                .add(CertificateRows.module(row));
                    });
        }
        return modules;
    }
}
