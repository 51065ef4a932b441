package org.beret.audit;

import java.sql.ResultSet;
import java.util.List;
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
        var walk = new AuditChainWalk(head.id());
        jdbc.sql("select " + AuditLink.COLUMNS + """
                        , chain_number, detail_salt, detail_digest, hash, erased,
                            exists (select 1 from audit_entry e where e.subject_id = a.subject_id
                                and e.action = 'person.erased' and e.chain_id is not null) as erasure_told
                        from audit_entry a where chain_id = :chain order by chain_number""")
                .param("chain", head.id())
                .withFetchSize(FETCH_SIZE)
                .query((ResultSet row) -> walk.visit(row));
        walk.end(head.length(), head.hash());
        return new Finding(head.id(), head.length(), head.hash(), walk.breaks());
    }
}
