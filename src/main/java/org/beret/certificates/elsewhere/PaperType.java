package org.beret.certificates.elsewhere;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of files that are kept, recognized by how their content begins, whatever their name says. */
public enum PaperType {
    PDF("application/pdf", "pdf", new byte[] {'%', 'P', 'D', 'F', '-'}),
    PNG("image/png", "png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}),
    JPEG("image/jpeg", "jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});

    private final String mediaType;
    private final String ending;
    private final byte[] beginning;

    PaperType(String mediaType, String ending, byte[] beginning) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.beginning = beginning;
    }

    static Optional<PaperType> of(byte[] content) {
        return Arrays.stream(values())
                .filter(type -> content.length > type.beginning.length
                        && Arrays.equals(content, 0, type.beginning.length, type.beginning, 0, type.beginning.length))
                .findFirst();
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
