package org.beret.tabular;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Makes files as people send them, and reads them. */
final class TableFiles {

    static final TableLimits LIMITS = new TableLimits(5_000_000, 10_000, 400, 32_767);

    private static final String RELATIONS = """
            <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
            <Relationship Id="r3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="/xl/sharedStrings.xml"/>
            </Relationships>""";

    private static final String MAIN = """
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
            <sheets><sheet name="People" sheetId="1" r:id="r1"/></sheets></workbook>""";

    private TableFiles() {}

    static Path text(Path folder, String content) throws IOException {
        return text(folder, content, StandardCharsets.UTF_8);
    }

    static Path text(Path folder, String content, Charset charset) throws IOException {
        return Files.write(Files.createTempFile(folder, "table", ".csv"), content.getBytes(charset));
    }

    /** A workbook with this XML between its sheetData tags, these formats and these shared texts. */
    static Path workbook(Path folder, String rows, String styles, String texts) throws IOException {
        return archive(
                folder,
                Map.of(
                        "xl/workbook.xml", MAIN,
                        "xl/_rels/workbook.xml.rels", RELATIONS,
                        "xl/styles.xml", "<styleSheet>" + styles + "</styleSheet>",
                        "xl/sharedStrings.xml", "<sst>" + texts + "</sst>",
                        "xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"));
    }

    static Path workbook(Path folder, String rows) throws IOException {
        return workbook(folder, rows, "", "");
    }

    static Path archive(Path folder, Map<String, String> parts) throws IOException {
        var file = Files.createTempFile(folder, "table", ".xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    /** An OpenDocument spreadsheet with this XML as its sheets, whose styles may be {@code shown} and {@code hidden}. */
    static Path openDocument(Path folder, String sheets) throws IOException {
        return archive(
                folder,
                Map.of("content.xml", """
                        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                        xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
                        xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:automatic-styles>
                        <style:style style:name="shown"><style:table-properties table:display="true"/></style:style>
                        <style:style style:name="hidden"><style:table-properties table:display="false"/></style:style>
                        </office:automatic-styles><office:body><office:spreadsheet>""" + sheets + "</office:spreadsheet></office:body></office:document-content>"));
    }

    /** A file in the Compound File Binary format with this stream of records. */
    static Path records(Path folder, byte[] stream) throws IOException {
        var file = Files.createTempFile(folder, "table", ".xls");
        try (var files = new POIFSFileSystem();
                var target = Files.newOutputStream(file)) {
            files.createDocument(new ByteArrayInputStream(stream), "Workbook");
            files.writeFilesystem(target);
        }
        return file;
    }

    /** An archive with one part that unpacks to this many zeros after its start. */
    static Path bomb(Path folder, String part, String start, String repeated, int times) throws IOException {
        var file = Files.createTempFile(folder, "bomb", ".xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "xl/workbook.xml", MAIN);
            put(zip, "xl/_rels/workbook.xml.rels", RELATIONS);
            zip.putNextEntry(new ZipEntry(part));
            zip.write(start.getBytes(StandardCharsets.UTF_8));
            var block = repeated.repeat(1000).getBytes(StandardCharsets.UTF_8);
            for (var block1000 = 0; block1000 < times / 1000; block1000++) {
                zip.write(block);
            }
            if (!part.endsWith("sheet1.xml")) {
                put(zip, "xl/worksheets/sheet1.xml", "<worksheet/>");
            }
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    static List<TableRow> read(Path file) throws IOException {
        return read(file, LIMITS);
    }

    static List<TableRow> read(Path file, TableLimits limits) throws IOException {
        var rows = new ArrayList<TableRow>();
        try (var table = TableReader.open(file, limits)) {
            table.forEach(rows::add);
        }
        return rows;
    }

    static List<List<String>> cells(Path file) throws IOException {
        return read(file).stream().map(TableRow::cells).toList();
    }

    /** Writes a table into a file. */
    static Path written(Path folder, TableFormat format, Content content) throws IOException {
        var file = Files.createTempFile(folder, "written", "." + format.extension());
        try (OutputStream target = Files.newOutputStream(file);
                var rows = format.write(target, "Sheet", Locale.ENGLISH)) {
            content.writeTo(rows);
        }
        return file;
    }

    /** What is written. */
    interface Content {
        void writeTo(RowWriter rows) throws IOException;
    }
}
