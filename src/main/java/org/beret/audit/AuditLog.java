package org.beret.audit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.identity.CurrentPerson;
import org.beret.identity.Role;
import org.beret.shared.BusinessRuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Queries the audit trail: staff of a centre see the entries of their centre, administrators see all. */
@Service
@PreAuthorize("denyAll()")
@Transactional(readOnly = true)
public class AuditLog {

    private static final String ENTRIES = """
            select audit.acted_at, audit.action, audit.subject_id, audit.actor_id, audit.centre_id, audit.detail, audit.times
            from audit_entry audit where\s""";

    private final JdbcClient jdbc;
    private final CurrentPerson currentPerson;
    private final AuditDirectory directory;
    private final NamesExport exports;

    AuditLog(JdbcClient jdbc, CurrentPerson currentPerson, AuditDirectory directory, NamesExport exports) {
        this.jdbc = jdbc;
        this.currentPerson = currentPerson;
        this.directory = directory;
        this.exports = exports;
    }

    /**
     * A page of entries, newest first; the last page if the number is too high.
     *
     * @throws BusinessRuleViolation if too many people have the name that the filter asks for
     */
    @PreAuthorize("hasAnyRole('TRAINING_CENTRE', 'ADMINISTRATOR')")
    public AuditPage list(AuditFilter filter, int page) {
        var condition = AuditCondition.of(scoped(filter), directory);
        var total = jdbc.sql("select count(*) from audit_entry audit where " + condition.sql())
                .params(condition.parameters())
                .query(Long.class)
                .single();
        var number = Math.clamp(page, 0, (int) Math.max(0, (total - 1) / AuditPage.SIZE));
        return new AuditPage(entries(condition, (long) number * AuditPage.SIZE, AuditPage.SIZE), number, total);
    }

    /**
     * Has to be called before entries are written as a file.
     *
     * @throws org.beret.identity.FreshSignInNeeded if the password has to be given again first
     */
    @PreAuthorize("hasAnyRole('TRAINING_CENTRE', 'ADMINISTRATOR')")
    @Transactional
    public void beginFile() {
        exports.begin("trail.exported");
    }

    /** The distinct actions among the entries that the signed-in person may see. */
    @PreAuthorize("hasAnyRole('TRAINING_CENTRE', 'ADMINISTRATOR')")
    public List<String> actions() {
        var condition = AuditCondition.of(scoped(AuditFilter.ALL), directory);
        return jdbc.sql("select distinct audit.action from audit_entry audit where " + condition.sql()
                        + " order by audit.action")
                .params(condition.parameters())
                .query((row, _) -> row.getString("action"))
                .list();
    }

    private List<AuditPage.Entry> entries(AuditCondition condition, long skipped, int size) {
        return entries(jdbc.sql(ENTRIES + condition.sql() + " order by audit.id desc limit :size offset :skipped")
                .params(condition.parameters())
                .param("size", size)
                .param("skipped", skipped)
                .query((row, _) -> AuditRow.of(row))
                .list());
    }

    private AuditFilter scoped(AuditFilter filter) {
        return currentPerson.require().role() == Role.ADMINISTRATOR ? filter : filter.of(currentPerson.requireCentre());
    }

    private List<AuditPage.Entry> entries(List<AuditRow> rows) {
        var people = rows.stream()
                .flatMap(row -> Stream.concat(row.subject().stream(), row.actor().stream()))
                .collect(Collectors.toSet());
        var centres = rows.stream().flatMap(row -> row.centre().stream()).collect(Collectors.toSet());
        var names = directory.names(people);
        var centreNames = directory.centreNames(centres);
        return rows.stream()
                .map(row -> new AuditPage.Entry(
                        row.actedAt(),
                        row.action(),
                        row.subject(),
                        row.subject().map(names::get).orElse(""),
                        row.actor().map(actor -> names.getOrDefault(actor, "")),
                        row.centre().map(centreNames::get),
                        row.detail().lines().toList(),
                        row.times()))
                .toList();
    }
}
