package org.beret.tabular;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.beret.tabular.UnreadableTable.Reason;

/** The ZIP file that a workbook is. */
final class Archive {

    private Archive() {}

    /** Takes what is wanted from an archive that is open, and may keep it open. */
    interface Reading<T> {
        T read(ZipFile archive) throws IOException;
    }

    /** Opens a workbook, and closes its file at once if it cannot be read: no archive, or a part of it is damaged or cut short. */
    static <T> T read(Path file, Reading<T> reading) throws IOException {
        try {
            var archive = open(file);
            try {
                return reading.read(archive);
            } catch (IOException | RuntimeException unreadable) {
                archive.close();
                throw unreadable;
            }
        } catch (ZipException | EOFException damaged) {
            throw new UnreadableTable(Reason.NOT_A_TABLE);
        }
    }

    /**
     * Opens a ZIP file.
     *
     * @throws ZipException if it is damaged, also where its end points beyond its beginning, which Java tells in another way
     */
    static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (EOFException damaged) {
            throw (ZipException) new ZipException(file.toString()).initCause(damaged);
        }
    }
}
