package org.beret.installation;

import java.time.Instant;
import java.util.List;

/**
 * What a backup holds; its last entry, so that one that was cut short has none.
 *
 * @param format the version of the form of the file
 * @param migrations those that had made the tables, in their order
 */
record BackupManifest(
        int format, Instant madeAt, String installation, List<Migration> migrations, List<Contents> tables) {

    static final int FORMAT = 1;

    static final String NAME = "manifest";

    /** A migration by version and checksum, as Flyway's history has it. */
    record Migration(String version, int checksum) {}

    /**
     * What a table held.
     *
     * @param digest SHA-256 of its entry, in hexadecimal digits
     */
    record Contents(String table, long rows, String digest) {

        String entry() {
            return "tables/" + table + ".jsonl";
        }
    }

    long rows() {
        return tables.stream().mapToLong(Contents::rows).sum();
    }

    @Override
    public String toString() {
        return "Backup of installation %s of %s: %,d rows of %,d tables, tables of migration %s."
                .formatted(
                        installation,
                        madeAt,
                        rows(),
                        tables.size(),
                        migrations.getLast().version());
    }
}
