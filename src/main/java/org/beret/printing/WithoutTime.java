package org.beret.printing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Has a PDF say nothing of when it was made, so that the same content is the same file. */
final class WithoutTime {

    /** Of ZIP files the earliest. */
    private static final Instant ALWAYS = Instant.parse("1980-01-01T00:00:00Z");

    private static final Pattern TIME = Pattern.compile(">\\d{4}-\\d{2}-\\d{2}T[^<]*<");

    private WithoutTime() {}

    /** Sets all times to the same moment, also that from which the id of the file is made. */
    static void in(PDDocument document) throws IOException {
        var information = document.getDocumentInformation();
        information.setCreationDate(GregorianCalendar.from(ALWAYS.atZone(ZoneOffset.UTC)));
        information.setModificationDate(null);
        document.setDocumentId(ALWAYS.toEpochMilli());
        var metadata = document.getDocumentCatalog().getMetadata();
        if (metadata != null) {
            var said = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
            metadata.importXMPMetadata(
                    TIME.matcher(said).replaceAll(">" + ALWAYS + "<").getBytes(StandardCharsets.UTF_8));
        }
    }
}
