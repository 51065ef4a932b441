package org.beret.kit.web;

import org.beret.catalogue.ModuleId;
import org.beret.kit.KitOrder;
import org.beret.kit.Kits;
import org.beret.shared.Language;
import org.beret.shared.UnknownId;
import org.beret.shell.Attachment;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The kits as files that a browser can resume. */
@RestController
class KitFiles {

    private final Kits kits;

    KitFiles(Kits kits) {
        this.kits = kits;
    }

    @GetMapping("/kit-files/{module}/{language}/kit.zip")
    ResponseEntity<Resource> kit(@PathVariable String module, @PathVariable String language) {
        var asked = Language.ofCode(language).orElseThrow(() -> new UnknownId(language));
        var kit = kits.file(new KitOrder(new ModuleId(module), asked));
        return Attachment.of(kit.name(), new MediaType("application", "zip"), new FileSystemResource(kit.file()));
    }
}
