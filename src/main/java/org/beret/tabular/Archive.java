package org.beret.tabular;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Opens the ZIP file that a workbook is. */
final class Archive {

    private Archive() {}

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
