package org.beret.installation;

import org.beret.shared.StartFailure;

/** Stops the start: the database holds data of release 0.1, from which no migration leads here. */
final class UnreadableDatabase extends RuntimeException implements StartFailure {

    private static final String H2_FILE = "jdbc:h2:file:";

    private final String address;

    /** The database with this JDBC address. */
    UnreadableDatabase(String address) {
        // What follows the name may hold a password.
        this.address = address.split("[;?]", 2)[0];
    }

    @Override
    public String getMessage() {
        return "The database " + address + " holds data of Beret 0.1, which this release cannot read. "
                + "Nothing in it was changed.";
    }

    /** What to do about it. */
    String remedy() {
        if (address.startsWith(H2_FILE)) {
            return "If nobody needs these data, delete the file "
                    + address.substring(H2_FILE.length())
                    + ".mv.db and start again: the demonstration makes its people anew. "
                    + "Otherwise name another database with --spring.datasource.url, or go on with Beret 0.1.";
        }
        return "Name an empty database in BERET_DATABASE_URL and start again, or go on with Beret 0.1.";
    }
}
