package org.beret.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.beret.identity.PersonId;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells of valid codes that new ones would void. */
@Component
public class UnusedCodes {

    private final JdbcClient jdbc;
    private final Clock clock;

    UnusedCodes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How many of some people have one, and the last act that issued any.
     *
     * @param by empty if nobody was signed in
     */
    public record Unused(int count, Instant lastIssuedAt, Optional<PersonId> by) {}

    private record Row(Instant issuedAt, Optional<PersonId> by) {}

    /** Those of these people; empty if nobody has one. */
    public Optional<Unused> of(Collection<PersonId> people) {
        var rows = jdbc.sql("""
                        select issued_at, issued_by from signin_code
                        where person_id = any(:people) and expires_at > :now order by issued_at desc""")
                .param(
                        "people",
                        SqlValues.array(people.stream().map(PersonId::value).toList()))
                .param("now", SqlValues.timestamp(clock.instant()))
                .query((row, _) -> new Row(
                        SqlValues.instant(row, "issued_at"),
                        Optional.ofNullable(row.getObject("issued_by", UUID.class))
                                .map(PersonId::new)))
                .list();
        return rows.stream().findFirst().map(last -> new Unused(rows.size(), last.issuedAt(), last.by()));
    }
}
