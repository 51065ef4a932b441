package org.beret.installation;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A backup was not made, cannot be read, or must not be restored; the message is for the keeper. */
final class BackupFailure extends RuntimeException {

    BackupFailure(String why) {
        super(why);
    }

    BackupFailure(String why, @Nullable Throwable cause) {
        super(why, cause);
    }

    /** A backup that could not be written, and what keeps it from being there. */
    static BackupFailure unwritten(Path target, IOException failure) {
        var why = switch (failure) {
            case AccessDeniedException _ ->
                "account " + System.getProperty("user.name") + " may not write to its folder";
            case NoSuchFileException _ -> "there is no such folder";
            default -> String.valueOf(failure.getMessage());
        };
        return new BackupFailure(
                "The backup could not be written to %s (%s).".formatted(target.toAbsolutePath(), why), failure);
    }
}
