package org.beret.certificates.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

/** A file of a stranger is searched for a signed code, and does no harm. */
class UploadedCodeTest {

    private static final String CODE = "eyJhbGciOiJFZERTQSJ9.eyJqdGkiOiIxIn0." + "A".repeat(86);

    @Test
    void isFoundInAPlainAndInACompressedPart() throws IOException {
        assertThat(UploadedCode.in(pdf("/URI (https://other.example/verify/1#" + CODE + ")")))
                .isEqualTo(CODE);
        assertThat(UploadedCode.in(withStream(compressed("x".repeat(1000) + "#" + CODE + ")"))))
                .isEqualTo(CODE);
    }

    @Test
    void aTextIsReadAsItIs() {
        assertThat(UploadedCode.in(CODE.getBytes(StandardCharsets.UTF_8))).isEqualTo(CODE);
        assertThat(UploadedCode.in(new byte[0])).isEmpty();
    }

    /** A thousand parts that unpack to two megabytes each. */
    @Test
    void aFileThatUnpacksToFarMoreEndsInTime() throws IOException {
        var part = compressed("0".repeat(2_000_000));
        var bomb = new ByteArrayOutputStream();
        bomb.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        for (var i = 0; i < 400; i++) {
            bomb.writeBytes("stream\n".getBytes(StandardCharsets.US_ASCII));
            bomb.writeBytes(part);
        }

        assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThat(UploadedCode.in(bomb.toByteArray())).isEmpty());
    }

    @Test
    void brokenPartsAndWordsThatBeginNothingAreNoMatter() {
        assertThat(UploadedCode.in(pdf("stream".repeat(10_000)))).isEmpty();
        assertThat(UploadedCode.in(pdf("/JS (app.alert(1)) stream\nx\u009c\u0000\u0000")))
                .isEmpty();
        assertThat(UploadedCode.in(pdf("eyJ.".repeat(50_000)))).isEmpty();
        assertThat(UploadedCode.in(pdf("eyJ" + "a".repeat(900_000)))).isEmpty();
    }

    private static byte[] pdf(String content) {
        return ("%PDF-1.7\n" + content).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] withStream(byte[] part) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(pdf("1 0 obj << >> stream\r\n"));
        file.writeBytes(part);
        file.writeBytes("\nendstream".getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }

    private static byte[] compressed(String text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        return packed.toByteArray();
    }
}
