package org.beret.installation;

import java.nio.file.Path;
import org.beret.shared.PrivateFile;

/** Refuses a start whose database or keys other accounts of the machine can read. */
final class PrivateFiles {

    private PrivateFiles() {}

    static void check(String what, Path file) {
        if (PrivateFile.isReadableByOthers(file)) {
            throw new UnsafeStart(
                    what + " can be read by other accounts of this machine: " + file.toAbsolutePath() + ".",
                    "Let only the account that runs Beret read it: chmod 600 " + file.toAbsolutePath());
        }
    }
}
