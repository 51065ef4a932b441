package org.beret.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the audit trail: a centre its own acts, an administrator all. */
@Service
@PreAuthorize("denyAll()")
@Transactional(readOnly = true)
public class AuditLog {

    private final JdbcClient jdbc;
    private final CurrentPerson currentPerson;

    AuditLog(JdbcClient jdbc, CurrentPerson currentPerson) {
        this.jdbc = jdbc;
        this.currentPerson = currentPerson;
    }

    /** A page of entries, the newest first; the last page if there are not so many. */
    @PreAuthorize("hasAnyRole('TRAINING_CENTRE', 'ADMINISTRATOR')")
    public AuditPage list(AuditFilter filter, int page) {
        var parameters = new LinkedHashMap<String, Object>();
        var condition = condition(scoped(filter), parameters);
        var total = jdbc.sql("select count(*) from accounts_audit audit where " + condition)
                .params(parameters)
                .query(Long.class)
                .single();
        var number = Math.clamp(page, 0, (int) Math.max(0, (total - 1) / AuditPage.SIZE));
        parameters.put("size", AuditPage.SIZE);
        parameters.put("skipped", (long) number * AuditPage.SIZE);
        var entries = jdbc.sql("""
                        select audit.acted_at, audit.act, audit.subject_id, audit.detail, centre.name as centre_name,
                            subject.family_name as subject_family, subject.given_name as subject_given,
                            actor.family_name as actor_family, actor.given_name as actor_given
                        from accounts_audit audit
                        left join accounts_person subject on subject.id = audit.subject_id
                        left join accounts_person actor on actor.id = audit.actor_id
                        left join accounts_training_centre centre on centre.id = audit.centre_id
                        where %s order by audit.id desc limit :size offset :skipped""".formatted(condition))
                .params(parameters)
                .query(AuditLog::entry)
                .list();
        return new AuditPage(entries, number, total);
    }

    /** The words for the acts that occur among the entries that the asking person may see. */
    @PreAuthorize("hasAnyRole('TRAINING_CENTRE', 'ADMINISTRATOR')")
    public List<String> acts() {
        var parameters = new LinkedHashMap<String, Object>();
        var condition = condition(scoped(AuditFilter.ALL), parameters);
        return jdbc.sql("select distinct audit.act from accounts_audit audit where " + condition
                        + " order by audit.act")
                .params(parameters)
                .query((row, _) -> row.getString("act"))
                .list();
    }

    private AuditFilter scoped(AuditFilter filter) {
        return currentPerson.require().role() == Role.ADMINISTRATOR
                ? filter
                : new AuditFilter(Optional.of(currentPerson.requireCentre()), filter.act(), filter.person());
    }

    private static String condition(AuditFilter filter, Map<String, Object> parameters) {
        filter.centre().ifPresent(centre -> parameters.put("centre", centre.value()));
        filter.act().ifPresent(act -> parameters.put("act", act.replace("\0", "")));
        filter.person().ifPresent(person -> parameters.put("person", person.value()));
        return Stream.of(
                        Stream.of("1 = 1"),
                        filter.centre().map(_ -> "audit.centre_id = :centre").stream(),
                        filter.act().map(_ -> "audit.act = :act").stream(),
                        filter.person().map(_ -> "audit.subject_id = :person").stream())
                .flatMap(part -> part)
                .collect(Collectors.joining(" and "));
    }

    private static AuditPage.Entry entry(ResultSet row, int number) throws SQLException {
        var subject = Optional.ofNullable(row.getObject("subject_id", UUID.class));
        return new AuditPage.Entry(
                row.getObject("acted_at", OffsetDateTime.class).toInstant(),
                row.getString("act"),
                subject.map(PersonId::new),
                name(row, "subject"),
                name(row, "actor"),
                Optional.ofNullable(row.getString("centre_name")),
                row.getString("detail").lines().toList());
    }

    private static String name(ResultSet row, String who) throws SQLException {
        return Stream.of(row.getString(who + "_family"), row.getString(who + "_given"))
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
