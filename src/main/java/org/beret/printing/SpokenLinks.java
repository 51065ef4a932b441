package org.beret.printing;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** Says to screen readers where links of a PDF lead, as PDF/UA requires; the renderer does not. */
final class SpokenLinks {

    private SpokenLinks() {}

    /** Adds the target of every link. A code behind # is not for reading aloud. */
    static void describe(PDDocument document) throws IOException {
        for (var page : document.getPages()) {
            for (var annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getContents() == null) {
                    link.setContents(
                            link.getAction() instanceof PDActionURI action
                                    ? action.getURI().replaceFirst("#.*", "")
                                    : "\u2192");
                }
            }
        }
    }
}
