package org.beret.certificates.elsewhere;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A paper that somebody brought, such as a certificate of another organization. It counts for nothing here.
 *
 * @param type of its file; none if it is a note alone
 */
public record Paper(UUID id, String note, Optional<PaperType> type, Instant keptAt) {

    /** A file as it was uploaded. */
    public static final class Content {

        private final PaperType type;
        private final byte[] bytes;

        Content(PaperType type, byte[] bytes) {
            this.type = type;
            this.bytes = bytes.clone();
        }

        public PaperType type() {
            return type;
        }

        public byte[] bytes() {
            return bytes.clone();
        }
    }
}
