package org.beret.tabular;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.beret.tabular.UnreadableTable.Reason;

/**
 * Limits the unpacked size of an archive over all its parts, against decompression bombs, and the length of a single XML token,
 * since the XML reader holds a token in memory.
 */
final class UnpackedBytes {

    /** Enough for the longest cell: 32,767 characters of up to ten bytes. */
    private static final int MAX_PIECE_BYTES = 1 << 20;

    private static final String COMMENT = "!--";

    private final long limit;
    private long count;

    UnpackedBytes(long limit) {
        this.limit = limit;
    }

    InputStream counting(InputStream content) {
        return new Counting(content);
    }

    private void add(int more) {
        count += more;
        if (count > limit) {
            throw new UnreadableTable(Reason.UNPACKS_TOO_LARGE, 0, limit);
        }
    }

    private final class Counting extends FilterInputStream {

        private int sinceTag;

        private Counting(InputStream content) {
            super(content);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            var read = super.read(target, offset, length);
            if (read > 0) {
                add(read);
                check(target, offset, read);
            }
            return read;
        }

        /** Text and attributes contain no angle bracket. Comments and CDATA may; a table needs none, so they are refused. */
        private void check(byte[] content, int offset, int length) {
            for (var position = offset; position < offset + length; position++) {
                var octet = content[position];
                var previous = sinceTag;
                sinceTag = octet == '<' ? 0 : sinceTag + 1;
                if (octet == 0 || sinceTag > MAX_PIECE_BYTES) {
                    throw new UnreadableTable(Reason.UNPACKS_TOO_LARGE, 0, MAX_PIECE_BYTES);
                }
                if (previous == 0 && octet == COMMENT.charAt(0)) {
                    throw new UnreadableTable(Reason.NOT_A_TABLE);
                }
            }
        }
    }
}
