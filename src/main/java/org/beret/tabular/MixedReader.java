package org.beret.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8 into which rows in another encoding were pasted: what is not UTF-8 is read in that one. */
final class MixedReader extends Reader {

    private static final int ROOM = 1 << 13;

    private final InputStream content;
    private final Charset other;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(ROOM).flip();
    private final CharBuffer text = CharBuffer.allocate(2 * ROOM).flip();
    private boolean isAtEnd;

    MixedReader(InputStream content, Charset other) {
        this.content = content;
        this.other = other;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!text.hasRemaining()) {
            if (isAtEnd && !bytes.hasRemaining()) {
                return -1;
            }
            decode();
        }
        var count = Math.min(length, text.remaining());
        text.get(target, offset, count);
        return count;
    }

    private void decode() throws IOException {
        bytes.compact();
        var read = content.read(bytes.array(), bytes.position(), bytes.remaining());
        isAtEnd = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
        text.clear();
        for (var result = decoder.decode(bytes, text, isAtEnd);
                result.isError() && text.remaining() > result.length();
                result = decoder.decode(bytes, text, isAtEnd)) {
            var wrong = new byte[result.length()];
            bytes.get(wrong);
            text.put(new String(wrong, other));
        }
        text.flip();
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
