package org.beret.tabular;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.beret.tabular.UnreadableTable.Reason;

/**
 * An XLSX file: a ZIP archive of XML parts (ECMA-376), of which only those that a table needs are unpacked. The file is untrusted:
 * sizes are counted while unpacking, not taken from the archive.
 */
final class XlsxFile implements Workbook {

    private static final int MAX_ENTRIES = 2000;
    private static final String MAIN = "xl/workbook.xml";
    private static final Set<String> HIDDEN = Set.of("hidden", "veryHidden");
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    private final ZipFile archive;
    private final TableLimits limits;
    private final UnpackedBytes unpacked;
    private final Map<String, String> partsById = new HashMap<>();
    private final Map<String, String> partsByType = new HashMap<>();
    private final Map<String, String> idsBySheet = new HashMap<>();
    private final SheetNames names = new SheetNames();
    private boolean from1904;

    private XlsxFile(ZipFile archive, TableLimits limits) {
        this.archive = archive;
        this.limits = limits;
        this.unpacked = new UnpackedBytes(limits.unpackedBytes());
    }

    static XlsxFile open(Path file, TableLimits limits) throws IOException {
        return Archive.read(file, archive -> {
            var workbook = new XlsxFile(archive, limits);
            workbook.readContents();
            return workbook;
        });
    }

    @Override
    public SheetNames names() {
        return names;
    }

    @Override
    public Worksheet sheet(ReadingOptions options) throws IOException {
        var part = names.chosen(options.sheet())
                .map(idsBySheet::get)
                .map(partsById::get)
                .flatMap(this::part)
                .orElseThrow(() -> new UnreadableTable(Reason.NOT_A_TABLE));
        try {
            var formats = new CellFormats(typed("styles"), from1904);
            return new SheetRows(
                    part, SharedStrings.of(typed("sharedStrings"), limits), formats, limits, options.withHiddenRows());
        } catch (XMLStreamException damaged) {
            throw XmlPart.refusal(damaged);
        } catch (NumberFormatException damaged) {
            throw new UnreadableTable(Reason.NOT_A_TABLE);
        }
    }

    private void readContents() throws IOException {
        if (archive.size() > MAX_ENTRIES) {
            throw new UnreadableTable(Reason.UNPACKS_TOO_LARGE, 0, MAX_ENTRIES);
        }
        var main = part(MAIN).orElseThrow(() -> new UnreadableTable(Reason.NOT_A_TABLE));
        var relations = part(RELATIONS).orElseThrow(() -> new UnreadableTable(Reason.NOT_A_TABLE));
        try (main;
                relations) {
            while (relations.nextElement("Relationship")) {
                var target = partName(relations.attribute("Target"));
                partsById.put(relations.attribute("Id"), target);
                var type = relations.attribute("Type");
                partsByType.put(type.substring(type.lastIndexOf('/') + 1), target);
            }
            while (main.nextElement("sheet", "workbookPr")) {
                if (main.is("sheet")) {
                    idsBySheet.put(main.attribute("name"), main.relation());
                    names.add(main.attribute("name"), HIDDEN.contains(main.attribute("state")));
                } else {
                    from1904 = List.of("1", "true").contains(main.attribute("date1904"));
                }
            }
        } catch (XMLStreamException damaged) {
            throw XmlPart.refusal(damaged);
        }
    }

    private Optional<XmlPart> typed(String type) {
        return Optional.ofNullable(partsByType.get(type)).flatMap(this::part);
    }

    private Optional<XmlPart> part(String name) {
        return Optional.ofNullable(archive.getEntry(name)).map(entry -> {
            try {
                return new XmlPart(unpacked.counting(archive.getInputStream(entry)));
            } catch (IOException | XMLStreamException damaged) {
                throw new UnreadableTable(Reason.NOT_A_TABLE);
            }
        });
    }

    /** Targets are relative to the folder of the workbook, or absolute. */
    private static String partName(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
