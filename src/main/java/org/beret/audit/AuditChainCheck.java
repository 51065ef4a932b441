package org.beret.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares every chained audit entry with its hash. Details that are gone are accepted only of people whose erasure the trail
 * tells of.
 */
@Component
class AuditChainCheck {

    private static final int FETCH_SIZE = 1000;

    private final JdbcClient jdbc;

    AuditChainCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was found of one chain.
     *
     * @param hash of the last entry; whoever notes it elsewhere can tell later that nothing up to it was rewritten
     * @param breaks in words, in their order; empty if the chain is whole
     */
    record Finding(UUID chain, long length, String hash, List<String> breaks) {}

    private record Head(UUID id, long length, String hash) {}

    /** Every chain of the database, also those that were merged into it. */
    @Transactional(readOnly = true)
    public List<Finding> check() {
        return jdbc.sql("""
                        select id, length, hash from audit_chain
                        union all
                        select chain_id as id, 0 as length, '' as hash from audit_entry e
                        where chain_id is not null and not exists (select 1 from audit_chain c where c.id = e.chain_id)
                        group by chain_id""").query(Head.class).list().stream().map(this::check).toList();
    }

    /** How many entries wait to be chained. */
    @Transactional(readOnly = true)
    public long waiting() {
        return jdbc.sql("select count(*) from audit_entry where chain_id is null")
                .query(Long.class)
                .single();
    }

    /** Whether an entry has this hash, which somebody noted earlier. */
    @Transactional(readOnly = true)
    public boolean contains(String hash) {
        return jdbc.sql("select count(*) from audit_entry where hash = :hash")
                        .param("hash", hash)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private Finding check(Head head) {
        var walk = new Walk(head.id());
        jdbc.sql("select " + AuditLink.COLUMNS + """
                        , chain_number, detail_salt, detail_digest, hash, erased,
                            exists (select 1 from audit_entry e where e.subject_id = a.subject_id
                                and e.action = 'person.erased' and e.chain_id is not null) as erasure_told
                        from audit_entry a where chain_id = :chain order by chain_number""")
                .param("chain", head.id())
                .withFetchSize(FETCH_SIZE)
                .query((ResultSet row) -> walk.visit(row));
        walk.end(head);
        return new Finding(head.id(), head.length(), head.hash(), walk.breaks);
    }

    /** Goes through a chain; after a break it goes on from the hash that is stored, so that each break is told once. */
    private static final class Walk {

        private final UUID chain;
        private final List<String> breaks = new ArrayList<>();
        private long number;
        private String hash = "";

        Walk(UUID chain) {
            this.chain = chain;
        }

        void visit(ResultSet row) throws SQLException {
            var entry = AuditLink.of(row);
            var found = row.getLong("chain_number");
            if (found != number + 1) {
                breaks.add(missing(number + 1, found - 1));
            }
            var stored = Objects.requireNonNullElse(row.getString("hash"), "");
            var digest = Objects.requireNonNullElse(row.getString("detail_digest"), "");
            var isLinked = found != number + 1
                    || entry.hash(chain, found, hash, digest).equals(stored);
            if (!isLinked || isDetailChanged(row, entry, digest)) {
                breaks.add("entry %d was changed: %s of %s, id %s"
                        .formatted(found, entry.action(), entry.actedAt(), entry.id()));
            }
            number = found;
            hash = stored;
        }

        private static boolean isDetailChanged(ResultSet row, AuditLink entry, String digest) throws SQLException {
            if (row.getBoolean("erased")) {
                return !entry.detail().isEmpty() || !row.getBoolean("erasure_told");
            }
            var salt = Optional.ofNullable(row.getString("detail_salt")).orElse("");
            return !AuditLink.digestOf(salt, entry.detail()).equals(digest);
        }

        void end(Head head) {
            if (head.length() > number) {
                breaks.add(missing(number + 1, head.length()));
            } else if (head.length() < number || !head.hash().equals(hash)) {
                breaks.add("the end of the chain is not the one that was kept: it has %d entries, kept were %d"
                        .formatted(number, head.length()));
            }
        }

        private static String missing(long from, long to) {
            return from == to
                    ? "entry %d is missing".formatted(from)
                    : "entries %d to %d are missing".formatted(from, to);
        }
    }
}
