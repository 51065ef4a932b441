package org.beret.certificates.web;

import java.util.UUID;
import org.beret.certificates.elsewhere.Papers;
import org.beret.shell.Attachment;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Downloads of the files of {@link Papers}. They came from outside, so a browser stores them and shows none of them here. */
@RestController
class PaperFiles {

    private final Papers papers;

    PaperFiles(Papers papers) {
        this.papers = papers;
    }

    @GetMapping("/elsewhere-files/{id}")
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        var file = papers.file(id);
        var name = id + "." + file.type().ending();
        return Attachment.of(name, MediaType.parseMediaType(file.type().mediaType()), file.bytes());
    }
}
