package org.beret.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beret.identity.PersonId;

/**
 * One page of the audit trail, the newest entry first.
 *
 * @param number from 0
 */
public record AuditPage(List<Entry> entries, int number, long total) {

    /** Entries on a page. */
    public static final int SIZE = 50;

    /**
     * Who did what to whom, and when. Names are as they are now; of erased people there is none.
     *
     * @param act the word for the act; its text is {@code audit.<act>}
     * @param details short values without names of people, such as which fields were changed
     * @param centre the centre that acted, or whose person it is about
     */
    public record Entry(
            Instant at,
            String act,
            Optional<PersonId> subject,
            String subjectName,
            String actorName,
            Optional<String> centre,
            List<String> details) {}

    public boolean hasNext() {
        return (number + 1L) * SIZE < total;
    }
}
