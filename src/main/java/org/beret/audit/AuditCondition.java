package org.beret.audit;

import static org.beret.shared.SqlValues.timestamp;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beret.identity.PersonId;
import org.beret.shared.BusinessRuleViolation;

/**
 * The condition of SQL for a filter, on the table {@code audit}, with its parameters.
 *
 * @param sql never empty
 */
record AuditCondition(String sql, Map<String, Object> parameters) {

    /** More people of a name than a statement should list. */
    private static final int MOST_NAMED = 1000;

    /**
     * The condition for a filter that is within the scope of who asks.
     *
     * @throws BusinessRuleViolation if too many people have such a name
     */
    static AuditCondition of(AuditFilter filter, AuditDirectory directory) {
        var parts = new ArrayList<>(List.of("1 = 1"));
        var parameters = new LinkedHashMap<String, Object>();
        filter.centre().ifPresent(centre -> {
            parts.add("audit.centre_id = :centre");
            parameters.put("centre", centre.value());
        });
        filter.action().ifPresent(action -> {
            parts.add("audit.action = :action");
            parameters.put("action", action.replace("\0", ""));
        });
        filter.person().ifPresent(person -> {
            parts.add("(audit.subject_id = :person or audit.actor_id = :person)");
            parameters.put("person", person.value());
        });
        filter.name().ifPresent(name -> addNamed(directory.named(name, MOST_NAMED + 1), parts, parameters));
        addDays(filter.from(), filter.until(), parts, parameters);
        return new AuditCondition(String.join(" and ", parts), parameters);
    }

    private static void addNamed(List<PersonId> named, List<String> parts, Map<String, Object> parameters) {
        if (named.size() > MOST_NAMED) {
            throw new BusinessRuleViolation("audit.refused.many");
        }
        if (named.isEmpty()) {
            parts.add("1 = 0");
            return;
        }
        parts.add("(audit.subject_id in (:named) or audit.actor_id in (:named))");
        parameters.put("named", named.stream().map(PersonId::value).toList());
    }

    private static void addDays(
            Optional<LocalDate> from, Optional<LocalDate> until, List<String> parts, Map<String, Object> parameters) {
        from.ifPresent(day -> {
            parts.add("audit.acted_at >= :from");
            parameters.put("from", start(day));
        });
        until.ifPresent(day -> {
            parts.add("audit.acted_at < :until");
            parameters.put("until", start(day.plusDays(1)));
        });
    }

    private static OffsetDateTime start(LocalDate day) {
        return timestamp(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
