package org.beret.installation;

import org.jspecify.annotations.Nullable;

/** A backup was not made, cannot be read, or must not be restored; the message is for the keeper. */
final class BackupFailure extends RuntimeException {

    BackupFailure(String why) {
        super(why);
    }

    BackupFailure(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
