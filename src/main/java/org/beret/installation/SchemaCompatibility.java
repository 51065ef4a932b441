package org.beret.installation;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.output.ValidateOutput;
import org.flywaydb.core.api.output.ValidateResult;

/**
 * Refuses a database whose tables this program does not know. Tables of an earlier release are migrated; those of a later one serve this program only
 * if every migration that it does not know says so: its description ends with {@code compatible}.
 */
final class SchemaCompatibility {

    /** The end of the name of a migration that the release before it can live with. */
    static final String DECLARED = " compatible";

    private final Flyway flyway;
    private final String address;

    SchemaCompatibility(Flyway flyway, String address) {
        this.flyway = flyway;
        // What follows the name may hold a password.
        this.address = address.split("[;?]", 2)[0];
    }

    void check() {
        var all = flyway.info().all();
        var unknown = Arrays.stream(all)
                .filter(migration -> migration.getState().isApplied()
                        && !migration.getState().isResolved())
                .filter(migration -> migration.getVersion() != null)
                .filter(migration -> !migration.getDescription().endsWith(DECLARED))
                .map(MigrationInfo::getVersion)
                .map(Objects::toString)
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new UnsafeStart(
                    "The tables of the database " + address + " are of a later release of Beret (migration " + unknown
                            + ").",
                    "Start that release or a later one, or restore the backup made before the upgrade.");
        }
        if (Arrays.stream(all).anyMatch(migration -> migration.getState().isFailed())) {
            throw new UnsafeStart(
                    "An upgrade of the database " + address + " was broken off.",
                    "Restore the backup made before the upgrade, and start again.");
        }
        var changed = changed(flyway.validateWithResult());
        if (!changed.isEmpty()) {
            throw new UnsafeStart(
                    "The tables of the database " + address
                            + " were made by another program than this release (migration " + changed + ").",
                    "Start the program that made them, name another database, or restore a backup of a release.");
        }
    }

    private static String changed(ValidateResult result) {
        return result.invalidMigrations.stream()
                .filter(invalid -> !isPending(invalid) && !invalid.description.endsWith(DECLARED))
                .map(invalid -> invalid.version)
                .collect(Collectors.joining(", "));
    }

    private static boolean isPending(ValidateOutput invalid) {
        return invalid.errorDetails != null
                && String.valueOf(invalid.errorDetails.errorCode).contains("NOT_APPLIED");
    }
}
