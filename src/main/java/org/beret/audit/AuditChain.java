package org.beret.audit;

import static org.beret.shared.SqlValues.timestamp;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.beret.installation.Installation;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Chains committed audit entries by hashes, so that one that is changed or deleted later is noticed. Each installation has a
 * chain of its own, which goes on unchanged when its rows are merged into another database. Chained after the act and not
 * within it: acts would otherwise wait for each other, a sign-in for an import of thousands.
 */
@Component
class AuditChain {

    private static final int BATCH_SIZE = 1000;
    private static final int SALT_BYTES = 16;

    /** After its quarter of an hour an entry that counts is left alone for a while, as clocks of nodes differ. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private static final String UNCHAINED = "chain_id is null and (count_key is null or acted_at < :settled)";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Installation installation;
    private final Clock clock;

    AuditChain(JdbcClient jdbc, JdbcTemplate batches, Installation installation, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.installation = installation;
        this.clock = clock;
    }

    private record Head(long length, String hash) {}

    private record Link(AuditLink entry, String salt, String detailDigest, long number, String hash) {}

    /** Chains what has been recorded since; the lock on the head of the chain makes nodes take turns. Tells whether there may be more. */
    @Transactional
    public boolean extend() {
        var links = new ArrayList<Link>();
        var last = lockHead();
        for (var entry : unchained()) {
            var link = link(entry, last);
            links.add(link);
            last = new Head(link.number(), link.hash());
        }
        if (!links.isEmpty()) {
            store(links, last);
        }
        return links.size() == BATCH_SIZE;
    }

    /** Whether there is an entry to chain, asked without the lock. */
    boolean isWaiting() {
        return unchained("select exists (select 1 from audit_entry where " + UNCHAINED + ")")
                .query(Boolean.class)
                .single();
    }

    private Head lockHead() {
        jdbc.sql("insert into audit_chain (id, length, hash) values (:id, 0, '') on conflict do nothing")
                .param("id", installation.id())
                .update();
        return jdbc.sql("select length, hash from audit_chain where id = :id for update")
                .param("id", installation.id())
                .query(Head.class)
                .single();
    }

    private List<AuditLink> unchained() {
        return unchained("select " + AuditLink.COLUMNS + " from audit_entry where " + UNCHAINED
                        + " order by id limit :size")
                .param("size", BATCH_SIZE)
                .query((row, _) -> AuditLink.of(row))
                .list();
    }

    private JdbcClient.StatementSpec unchained(String sql) {
        return jdbc.sql(sql)
                .param("settled", timestamp(AuditCounter.quarter(clock.instant().minus(SETTLED))));
    }

    private Link link(AuditLink entry, Head last) {
        var bytes = new byte[SALT_BYTES];
        RANDOM.nextBytes(bytes);
        var salt = HexFormat.of().formatHex(bytes);
        var detailDigest = AuditLink.digestOf(salt, entry.detail());
        var number = last.length() + 1;
        return new Link(
                entry, salt, detailDigest, number, entry.hash(installation.id(), number, last.hash(), detailDigest));
    }

    private void store(List<Link> links, Head last) {
        batches.batchUpdate("""
                update audit_entry set chain_id = ?, chain_number = ?, detail_salt = ?, detail_digest = ?, hash = ?
                where id = ?""", links, BATCH_SIZE, (row, link) -> {
            row.setObject(1, installation.id());
            row.setLong(2, link.number());
            row.setString(3, link.salt());
            row.setString(4, link.detailDigest());
            row.setString(5, link.hash());
            row.setObject(6, link.entry().id());
        });
        jdbc.sql("update audit_chain set length = :length, hash = :hash where id = :id")
                .param("length", last.length())
                .param("hash", last.hash())
                .param("id", installation.id())
                .update();
    }
}
