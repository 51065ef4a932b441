package org.beret.certificates.elsewhere;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of files that are kept, recognized by how their content begins, whatever their name says. */
public enum PaperType {
    PDF("application/pdf", "pdf", "%PDF-"),
    PNG("image/png", "png", "\u0089PNG\r\n\032\n"),
    JPEG("image/jpeg", "jpg", "\u00ff\u00d8\u00ff");

    private final String mediaType;
    private final String ending;
    private final String beginning;

    PaperType(String mediaType, String ending, String beginning) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.beginning = beginning;
    }

    static Optional<PaperType> of(byte[] content) {
        return Arrays.stream(values()).filter(type -> type.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        var expected = beginning.getBytes(StandardCharsets.ISO_8859_1);
        return content.length > expected.length
                && Arrays.equals(content, 0, expected.length, expected, 0, expected.length);
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of a file name, without the dot. */
    public String ending() {
        return ending;
    }

    /** What a browser may offer to choose. */
    public static String[] endings() {
        return new String[] {".pdf", ".png", ".jpg", ".jpeg"};
    }
}
