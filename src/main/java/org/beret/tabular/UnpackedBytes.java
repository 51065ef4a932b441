package org.beret.tabular;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.beret.tabular.UnreadableTable.Reason;

/**
 * Counts what is unpacked of an archive, all parts together, and stops where it is more than any table needs. Stops also where
 * one piece of XML is so long that an XML reader, which holds a piece whole, would fill the memory with it.
 */
final class UnpackedBytes {

    /** The longest cell has 32,767 characters, each written with up to ten. */
    private static final int LONGEST_PIECE = 1 << 20;

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
                look(target, offset, read);
            }
            return read;
        }

        /** No angle bracket opens within a text or an attribute. Comments and the like, where it may, have no use in a table. */
        private void look(byte[] content, int offset, int length) {
            for (var position = offset; position < offset + length; position++) {
                var octet = content[position];
                var previous = sinceTag;
                sinceTag = octet == '<' ? 0 : sinceTag + 1;
                if (octet == 0 || sinceTag > LONGEST_PIECE) {
                    throw new UnreadableTable(Reason.UNPACKS_TOO_LARGE, 0, LONGEST_PIECE);
                }
                if (previous == 0 && octet == COMMENT.charAt(0)) {
                    throw new UnreadableTable(Reason.NOT_A_TABLE);
                }
            }
        }
    }
}
