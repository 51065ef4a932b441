package org.beret.tabular;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.beret.tabular.UnreadableTable.Reason;

/** An OpenDocument spreadsheet (ISO/IEC 26300): a ZIP archive, of which only the part with the contents is unpacked. It is untrusted. */
final class OdsFile implements Workbook {

    static final String CONTENT = "content.xml";

    private static final String MANIFEST = "META-INF/manifest.xml";
    /** LibreOffice puts a workbook with a password into an archive of its own. */
    private static final String LOCKED = "encrypted-package";

    private static final String LOCKED_PART = "encryption-data";
    private static final int MANIFEST_BYTES = 1 << 20;

    private final ZipFile archive;
    private final TableLimits limits;
    private final SheetNames names = new SheetNames();

    private OdsFile(ZipFile archive, TableLimits limits) {
        this.archive = archive;
        this.limits = limits;
    }

    static OdsFile open(Path file, TableLimits limits) throws IOException {
        return Archive.read(file, archive -> {
            var workbook = new OdsFile(archive, limits);
            workbook.readNames();
            return workbook;
        });
    }

    @Override
    public SheetNames names() {
        return names;
    }

    @Override
    public Worksheet sheet(ReadingOptions options) throws IOException {
        var name = names.chosen(options.sheet()).orElseThrow(() -> new UnreadableTable(Reason.NOT_A_TABLE));
        try {
            var content = content();
            if (content.nextElement("spreadsheet")) {
                while (content.nextChild()) {
                    if (content.is("table") && content.attribute("name").equals(name)) {
                        return new OdsRows(content, limits, options.withHiddenRows());
                    }
                    content.skip();
                }
            }
            throw new UnreadableTable(Reason.NOT_A_TABLE);
        } catch (XMLStreamException damaged) {
            throw XmlPart.refusal(damaged);
        }
    }

    /** A sheet is hidden by its style. */
    private void readNames() throws IOException {
        refuseLocked();
        var hiddenStyles = new HashSet<String>();
        var style = "";
        try {
            var content = content();
            while (content.nextElement("style", "table-properties", "spreadsheet") && !content.is("spreadsheet")) {
                style = content.is("style") ? content.attribute("name") : style;
                if (content.attribute("display").equals("false")) {
                    hiddenStyles.add(style);
                }
            }
            while (content.nextChild()) {
                if (content.is("table")) {
                    names.add(content.attribute("name"), hiddenStyles.contains(content.attribute("style-name")));
                }
                content.skip();
            }
        } catch (XMLStreamException damaged) {
            throw XmlPart.refusal(damaged);
        }
    }

    private OdsPart content() throws IOException, XMLStreamException {
        var entry = archive.getEntry(CONTENT);
        return new OdsPart(new UnpackedBytes(limits.unpackedBytes()).counting(archive.getInputStream(entry)));
    }

    private void refuseLocked() throws IOException {
        var manifest = archive.getEntry(MANIFEST);
        var isLocked = archive.getEntry(LOCKED) != null;
        if (manifest != null && !isLocked) {
            try (var content = archive.getInputStream(manifest)) {
                isLocked = new String(content.readNBytes(MANIFEST_BYTES), UTF_8).contains(LOCKED_PART);
            }
        }
        if (isLocked) {
            throw new UnreadableTable(Reason.OLD_OR_LOCKED);
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
