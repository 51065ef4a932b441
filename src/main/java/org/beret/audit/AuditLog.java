package org.beret.audit;

import static org.beret.shared.SqlValues.instant;
import static org.beret.shared.SqlValues.optionalUuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.identity.Role;
import org.beret.identity.TrainingCentreId;
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
            select audit.acted_at, audit.action, audit.subject_id, audit.actor_id, audit.centre_id, audit.detail
            from audit_entry audit where\s""";

    private final JdbcClient jdbc;
    private final CurrentPerson currentPerson;
    private final AuditDirectory directory;

    AuditLog(JdbcClient jdbc, CurrentPerson currentPerson, AuditDirectory directory) {
        this.jdbc = jdbc;
        this.currentPerson = currentPerson;
        this.directory = directory;
    }

    private record Row(
            Instant actedAt,
            String action,
            Optional<PersonId> subject,
            Optional<PersonId> actor,
            Optional<TrainingCentreId> centre,
            String detail) {}

    /** A page of entries, newest first; the last page if the number is too high. */
    @PreAuthorize("hasAnyRole('TRAINING_CENTRE', 'ADMINISTRATOR')")
    public AuditPage list(AuditFilter filter, int page) {
        var parameters = new LinkedHashMap<String, Object>();
        var condition = condition(scoped(filter), parameters);
        var total = jdbc.sql("select count(*) from audit_entry audit where " + condition)
                .params(parameters)
                .query(Long.class)
                .single();
        var number = Math.clamp(page, 0, (int) Math.max(0, (total - 1) / AuditPage.SIZE));
        parameters.put("size", AuditPage.SIZE);
        parameters.put("skipped", (long) number * AuditPage.SIZE);
        var rows = jdbc.sql(ENTRIES + condition + " order by audit.id desc limit :size offset :skipped")
                .params(parameters)
                .query((row, _) -> row(row))
                .list();
        return new AuditPage(entries(rows), number, total);
    }

    /** The distinct actions among the entries that the signed-in person may see. */
    @PreAuthorize("hasAnyRole('TRAINING_CENTRE', 'ADMINISTRATOR')")
    public List<String> actions() {
        var parameters = new LinkedHashMap<String, Object>();
        var condition = condition(scoped(AuditFilter.ALL), parameters);
        return jdbc.sql("select distinct audit.action from audit_entry audit where " + condition
                        + " order by audit.action")
                .params(parameters)
                .query((row, _) -> row.getString("action"))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                instant(row, "acted_at"),
                row.getString("action"),
                optionalUuid(row, "subject_id").map(PersonId::new),
                optionalUuid(row, "actor_id").map(PersonId::new),
                optionalUuid(row, "centre_id").map(TrainingCentreId::new),
                row.getString("detail"));
    }

    private AuditFilter scoped(AuditFilter filter) {
        return currentPerson.require().role() == Role.ADMINISTRATOR
                ? filter
                : new AuditFilter(Optional.of(currentPerson.requireCentre()), filter.action(), filter.person());
    }

    private static String condition(AuditFilter filter, Map<String, Object> parameters) {
        filter.centre().ifPresent(centre -> parameters.put("centre", centre.value()));
        filter.action().ifPresent(action -> parameters.put("action", action.replace("\0", "")));
        filter.person().ifPresent(person -> parameters.put("person", person.value()));
        return Stream.of(
                        Stream.of("1 = 1"),
                        filter.centre().map(_ -> "audit.centre_id = :centre").stream(),
                        filter.action().map(_ -> "audit.action = :action").stream(),
                        filter.person().map(_ -> "audit.subject_id = :person").stream())
                .flatMap(part -> part)
                .collect(Collectors.joining(" and "));
    }

    private List<AuditPage.Entry> entries(List<Row> rows) {
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
                        row.actor().map(names::get).orElse(""),
                        row.centre().map(centreNames::get),
                        row.detail().lines().toList()))
                .toList();
    }
}
