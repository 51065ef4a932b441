package org.beret.audit;

import static org.beret.shared.SqlValues.instant;
import static org.beret.shared.SqlValues.timestamp;
import static org.beret.shared.SqlValues.uuid;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.beret.identity.PersonId;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has worked with people since a moment, from the audit trail. Does not check who asks. */
@Component
public class LaterActs {

    private static final String FIND = """
            select subject_id, actor_id, action, acted_at from audit_entry
            where subject_id = any(:people) and acted_at > :after order by id desc limit :most""";

    private final JdbcClient jdbc;
    private final AuditDirectory directory;

    LaterActs(JdbcClient jdbc, AuditDirectory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    /**
     * An act.
     *
     * @param action for example {@code person.added}; its text has the key {@code audit.<action>}
     */
    public record Act(PersonId subject, String subjectName, String actorName, String action, Instant at) {}

    private record Row(PersonId subject, PersonId actor, String action, Instant at) {}

    /** Some acts on these people after this moment, the latest first. */
    @Transactional(readOnly = true)
    public List<Act> on(Collection<PersonId> people, Instant after, int most) {
        var rows = jdbc.sql(FIND)
                .param("people", ids(people))
                .param("after", timestamp(after))
                .param("most", most)
                .query((row, _) -> new Row(
                        new PersonId(uuid(row, "subject_id")),
                        new PersonId(uuid(row, "actor_id")),
                        row.getString("action"),
                        instant(row, "acted_at")))
                .list();
        return rows.stream().map(this::named).toList();
    }

    /** When somebody last worked with each of these people, as far as that was after this moment. */
    @Transactional(readOnly = true)
    public Map<PersonId, Instant> latest(Collection<PersonId> people, Instant after) {
        return jdbc
                .sql("""
                        select subject_id, max(acted_at) as acted_at from audit_entry
                        where subject_id = any(:people) and acted_at > :after group by subject_id""")
                .param("people", ids(people))
                .param("after", timestamp(after))
                .query((row, _) -> Map.entry(new PersonId(uuid(row, "subject_id")), instant(row, "acted_at")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static SqlArrayValue ids(Collection<PersonId> people) {
        return SqlValues.array(people.stream().map(PersonId::value).toList());
    }

    private Act named(Row row) {
        var names = directory.names(Set.of(row.subject(), row.actor()));
        return new Act(
                row.subject(),
                names.getOrDefault(row.subject(), ""),
                names.getOrDefault(row.actor(), ""),
                row.action(),
                row.at());
    }
}
