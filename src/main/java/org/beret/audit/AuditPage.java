package org.beret.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beret.identity.PersonId;

/**
 * A page of the audit trail, newest entry first.
 *
 * @param number of the page, from 0
 * @param total number of entries on all pages
 */
public record AuditPage(List<Entry> entries, int number, long total) {

    /** Entries on a page. */
    public static final int SIZE = 50;

    /**
     * An audit entry with current names; the names of erased people are empty.
     *
     * @param action for example {@code person.added}; its text has the key {@code audit.<action>}
     * @param actorName empty where nobody was signed in, as at the start of the server or when a sign-in failed
     * @param details short values without names of people, for example ids of modules or names of changed fields
     * @param centre the centre that acted; for an action of the United Nations, the centre of the subject
     * @param times how often, where acts are counted
     */
    public record Entry(
            Instant at,
            String action,
            Optional<PersonId> subject,
            String subjectName,
            Optional<String> actorName,
            Optional<String> centre,
            List<String> details,
            int times) {}

    public boolean hasNext() {
        return (number + 1L) * SIZE < total;
    }
}
