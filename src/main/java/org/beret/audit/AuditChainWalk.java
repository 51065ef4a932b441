package org.beret.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Goes through a chain; after a break it goes on from the hash that is stored, so that each break is told once. */
final class AuditChainWalk {

    private final UUID chain;
    private final List<String> breaks = new ArrayList<>();
    private long number;
    private String hash = "";

    AuditChainWalk(UUID chain) {
        this.chain = chain;
    }

    /** Takes the next entry of the chain. */
    void visit(ResultSet row) throws SQLException {
        var entry = AuditLink.of(row);
        var found = row.getLong("chain_number");
        if (found != number + 1) {
            breaks.add(missing(number + 1, found - 1));
        }
        var stored = Objects.requireNonNullElse(row.getString("hash"), "");
        var digest = Objects.requireNonNullElse(row.getString("detail_digest"), "");
        var isLinked =
                found != number + 1 || entry.hash(chain, found, hash, digest).equals(stored);
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

    /** Compares the end with what was kept of it beside the chain. */
    void end(long length, String lastHash) {
        if (length > number) {
            breaks.add(missing(number + 1, length));
        } else if (length < number || !lastHash.equals(hash)) {
            breaks.add("the end of the chain is not the one that was kept: it has %d entries, kept were %d"
                    .formatted(number, length));
        }
    }

    private static String missing(long from, long to) {
        return from == to ? "entry %d is missing".formatted(from) : "entries %d to %d are missing".formatted(from, to);
    }

    /** What was found, in words, in the order of the chain. */
    List<String> breaks() {
        return List.copyOf(breaks);
    }
}
