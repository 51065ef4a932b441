package org.beret.tabular;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.LittleEndian;
import org.beret.tabular.UnreadableTable.Reason;

/**
 * The stream of records of an XLS workbook, checked as far as the library does not: it would make as many shared texts as a file of
 * a few bytes says that there are.
 */
final class XlsStream {

    private static final String STREAM = "Workbook";
    private static final String OF_EXCEL_95 = "Book";
    private static final String LOCKED = "EncryptedPackage";

    private static final int HEADER = 4;
    private static final int PASSWORD = 0x2F;
    private static final int SHARED_TEXTS = 0xFC;
    /** Of a text: its length and what it is made of. */
    private static final int SHORTEST_TEXT = 3;

    private XlsStream() {}

    static byte[] of(Path file, TableLimits limits) throws IOException {
        byte[] stream;
        try (var files = new POIFSFileSystem(file.toFile(), true)) {
            stream = content(files.getRoot(), limits);
        } catch (UnreadableTable refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            throw new UnreadableTable(Reason.NOT_A_TABLE);
        }
        check(stream);
        return stream;
    }

    private static byte[] content(DirectoryNode root, TableLimits limits) throws IOException {
        if (root.hasEntryCaseInsensitive(LOCKED) || !root.hasEntryCaseInsensitive(STREAM)) {
            var isWorkbook = root.hasEntryCaseInsensitive(LOCKED) || root.hasEntryCaseInsensitive(OF_EXCEL_95);
            throw new UnreadableTable(isWorkbook ? Reason.OLD_OR_LOCKED : Reason.NOT_A_TABLE);
        }
        try (var content = root.createDocumentInputStream(STREAM)) {
            return content.readNBytes((int) Math.min(limits.bytes(), Integer.MAX_VALUE - HEADER));
        }
    }

    private static void check(byte[] stream) {
        for (var position = 0; position + HEADER <= stream.length; ) {
            var kind = LittleEndian.getUShort(stream, position);
            var length = LittleEndian.getUShort(stream, position + 2);
            if (kind == PASSWORD) {
                throw new UnreadableTable(Reason.OLD_OR_LOCKED);
            }
            position += HEADER;
            if (kind == SHARED_TEXTS && position + 2 * HEADER <= stream.length) {
                var texts = LittleEndian.getUInt(stream, position + HEADER);
                if (texts > stream.length / SHORTEST_TEXT) {
                    throw new UnreadableTable(Reason.NOT_A_TABLE);
                }
            }
            position += length;
        }
    }
}
