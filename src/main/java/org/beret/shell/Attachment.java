package org.beret.shell;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A response that a browser stores as a file. */
public final class Attachment {

    private Attachment() {}

    /** The name is in ASCII. */
    public static <T> ResponseEntity<T> of(String name, MediaType type, T content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, header(name))
                .body(content);
    }

    /** The value of {@code Content-Disposition}. */
    public static String header(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
