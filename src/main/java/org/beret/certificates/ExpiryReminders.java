package org.beret.certificates;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.beret.certificates.CertificateAct.Kind;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;
import org.beret.letters.LetterSender;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to holders before their certificate expires: three months before, and one month before. Each letter is written down
 * once, whoever looks and however often; a server that was off meanwhile sends the later one alone. Screens say the same
 * without a letter.
 */
@Component
class ExpiryReminders {

    /** The nearest first, because it makes the earlier one needless. */
    private static final List<Integer> MONTHS_BEFORE = List.of(1, CertificateState.MONTHS_TO_RENEW_IN);

    private static final int ROUND = 500;

    private final JdbcClient jdbc;
    private final CertificateStore certificates;
    private final LetterSender office;
    private final Clock clock;

    ExpiryReminders(JdbcClient jdbc, CertificateStore certificates, LetterSender office, Clock clock) {
        this.jdbc = jdbc;
        this.certificates = certificates;
        this.office = office;
        this.clock = clock;
    }

    /** Writes down every letter that is due, a limited number at a time; doing it again changes nothing. */
    @Scheduled(fixedDelayString = "${beret.certificates.remind-every}")
    @Transactional
    public void remind() {
        if (office.isConfigured()) {
            MONTHS_BEFORE.forEach(months -> due(months).forEach(holder -> remind(holder, months)));
        }
    }

    private record Holder(CertificateId certificate, PersonId person, TrainingCentreId centre) {}

    private List<Holder> due(int months) {
        var today = LocalDate.now(clock);
        return jdbc.sql("""
                        select c.id, c.person_id, p.centre_id from certificates_certificate c
                        join people_trainee_view p on p.id = c.person_id and p.centre_id is not null
                            and p.email is not null and not p.suspended
                        where c.revoked_at is null and c.valid_until >= :today and c.valid_until < :edge and not %s
                        and not exists (select 1 from certificates_reminder r
                            where r.certificate_id = c.id and r.months_before <= :months)
                        order by c.valid_until, c.id limit :round""".formatted(CertificateStore.SUPERSEDED))
                .param("today", today)
                .param("edge", today.plusMonths(months))
                .param("months", months)
                .param("round", ROUND)
                .query((row, _) -> new Holder(
                        new CertificateId(SqlValues.uuid(row, "id")),
                        new PersonId(SqlValues.uuid(row, "person_id")),
                        new TrainingCentreId(SqlValues.uuid(row, "centre_id"))))
                .list();
    }

    private void remind(Holder holder, int months) {
        var added = jdbc.sql("""
                        insert into certificates_reminder (id, certificate_id, months_before, person_id, centre_id,
                            reminded_at, mail_state, mail_attempts, mail_due_at)
                        values (:id, :certificate, :months, :person, :centre, :now, 'QUEUED', 0, :now)
                        on conflict do nothing""")
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("certificate", holder.certificate().value())
                .param("months", months)
                .param("person", holder.person().value())
                .param("centre", holder.centre().value())
                .param("now", now())
                .update();
        if (added == 1) {
            certificates.log(holder.certificate(), new CertificateAct(Kind.REMINDED, clock.instant(), ""), null);
        }
    }

    private OffsetDateTime now() {
        return SqlValues.timestamp(clock.instant());
    }
}
