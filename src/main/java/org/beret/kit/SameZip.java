package org.beret.kit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A ZIP file that says nothing of when it was made, so that the same contents are the same file. Closing leaves the stream open. */
final class SameZip implements AutoCloseable {

    /** The earliest that there is in a ZIP file; a local time, as there. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** The first part of an Office file, by which readers know it. */
    private static final String TYPES = "[Content_Types].xml";

    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern TIME = Pattern.compile(">\\d{4}-\\d{2}-\\d{2}T[^<]*<");

    private final ZipOutputStream zip;

    SameZip(OutputStream to) {
        zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
    }

    void add(String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.finish();
    }

    /** An Office file, which is a ZIP file, with its parts in order and without times. */
    static byte[] again(byte[] office) {
        var parts = new TreeMap<String, byte[]>();
        var same = new ByteArrayOutputStream();
        try (var read = new ZipInputStream(new ByteArrayInputStream(office));
                var zip = new SameZip(same)) {
            for (var entry = read.getNextEntry(); entry != null; entry = read.getNextEntry()) {
                parts.put(entry.getName(), content(entry.getName(), read.readAllBytes()));
            }
            var types = parts.remove(TYPES);
            if (types != null) {
                zip.add(TYPES, types);
            }
            for (var part : parts.entrySet()) {
                zip.add(part.getKey(), part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return same.toByteArray();
    }

    private static byte[] content(String name, byte[] content) {
        return name.equals(PROPERTIES)
                ? TIME.matcher(new String(content, StandardCharsets.UTF_8))
                        .replaceAll(">1980-01-01T00:00:00Z<")
                        .getBytes(StandardCharsets.UTF_8)
                : content;
    }
}
