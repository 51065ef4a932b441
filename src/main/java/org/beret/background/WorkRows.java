package org.beret.background;

import java.util.Optional;
import java.util.UUID;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of a table of background work. A server takes one that nobody works on, and keeps it by signs of life; one without them for
 * twenty seconds, by the clock of the database, is anybody's again. The table has the columns id, state, done, started_at, alive_at, owner
 * and tries.
 */
public final class WorkRows {

    /** Work that has outlived so many servers may be what ends them. */
    private static final int MOST_TRIES = 3;

    private static final String IS_FREE =
            "state = 'RUNNING' and (owner is null or alive_at < current_timestamp - interval '20' second)";

    private final JdbcClient jdbc;
    private final String table;

    /**
     * Access to the rows of a table.
     *
     * @param table of the module that makes this
     */
    public WorkRows(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** Whether anything is unfinished, which another server may be at work on. */
    boolean isWorkLeft() {
        return jdbc.sql("select exists (select 1 from " + table + " where state = 'RUNNING')")
                .query(Boolean.class)
                .single();
    }

    /** Takes the oldest that nobody works on; of two servers one gets it. */
    Optional<UUID> take(UUID owner) {
        jdbc.sql("update " + table + " set state = 'FAILED' where tries >= :most and " + IS_FREE)
                .param("most", MOST_TRIES)
                .update();
        return jdbc
                .sql("select id from " + table + " where " + IS_FREE + " order by started_at, id")
                .query((row, _) -> SqlValues.uuid(row, "id"))
                .list()
                .stream()
                .filter(id -> take(id, owner))
                .findFirst();
    }

    private boolean take(UUID id, UUID owner) {
        return jdbc.sql("update " + table
                                + " set owner = :owner, alive_at = current_timestamp, done = 0, tries = tries + 1"
                                + " where id = :id and " + IS_FREE)
                        .param("owner", owner)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Signs of life of a server, for all that it has taken. */
    void keep(UUID owner) {
        jdbc.sql("update " + table + " set alive_at = current_timestamp where state = 'RUNNING' and owner = :owner")
                .param("owner", owner)
                .update();
    }

    /** Hands over what a server has not finished; an orderly stop is nobody's fault and no try. */
    void release(UUID owner) {
        jdbc.sql("update " + table + " set owner = null, tries = tries - 1 where state = 'RUNNING' and owner = :owner")
                .param("owner", owner)
                .update();
    }

    void done(UUID id, UUID owner, int done) {
        jdbc.sql("update " + table + " set done = :done where id = :id and owner = :owner")
                .param("done", done)
                .param("id", id)
                .param("owner", owner)
                .update();
    }

    /** Ends it, unless another server has taken it meanwhile; says whether it did. */
    boolean end(UUID id, UUID owner, WorkState state) {
        return jdbc.sql("update " + table
                                + " set state = :state where id = :id and owner = :owner and state = 'RUNNING'")
                        .param("state", state.name())
                        .param("id", id)
                        .param("owner", owner)
                        .update()
                == 1;
    }
}
