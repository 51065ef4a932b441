package org.beret.certificates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.beret.certificates.startup.BadKey;
import org.beret.shared.PrivateFile;

/** The file that holds the private key: outside the database and its dumps, readable by its owner alone. */
record KeyFile(Path path) {

    /**
     * The key in the file; none if there is no file.
     *
     * @throws BadKey if there is a file and it cannot be used
     */
    Optional<SigningKey> read() {
        if (Files.notExists(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(SigningKey.ofPem(Files.readString(path)));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new BadKey(
                    "The key of the certificates cannot be read from " + path.toAbsolutePath() + " (" + e + ").",
                    "Restore the file from your backup and let only the account that runs Beret read it, or name another"
                            + " file with --beret.certificates.key=<file>.");
        }
    }

    /** Writes a key where none is. */
    void create(SigningKey key) {
        try {
            PrivateFile.create(path, key.pem());
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the certificates cannot be written to " + path, e);
        }
    }

    /** Deletes a file that was made a moment ago. */
    void delete() {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException("The key in " + path + " signs nothing and cannot be deleted", e);
        }
    }

    /** Puts the file aside under a name that says which key it holds. */
    void putAside(String id) {
        try {
            Files.move(path, path.resolveSibling(path.getFileName() + "." + id + ".retired"));
        } catch (IOException e) {
            throw new UncheckedIOException("The old key of the certificates cannot be put aside", e);
        }
    }
}
