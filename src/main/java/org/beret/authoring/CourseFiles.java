package org.beret.authoring;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.beret.authoring.findings.Findings;
import org.beret.authoring.findings.SourceLocation;

/** The files of one course, read once; remembers which of them somebody asked for. */
public final class CourseFiles {

    private static final int LARGEST = 512 * 1024;

    private final String name;
    private final SortedMap<String, byte[]> contents = new TreeMap<>();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final Findings findings;

    CourseFiles(String name, Map<String, byte[]> contents, Findings findings) {
        this.name = name;
        this.contents.putAll(contents);
        this.findings = findings;
    }

    CourseFiles(Path folder, Findings findings) throws IOException {
        this.name = folder.getFileName().toString();
        this.findings = findings;
        try (var paths = Files.walk(folder)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                read(folder.relativize(path).toString().replace('\\', '/'), path);
            }
        }
    }

    private void read(String relative, Path path) throws IOException {
        if (Files.size(path) > LARGEST) {
            findings.error(place(relative, 1), "The file is larger than 512 KiB.", "Split it or make it smaller.");
        } else {
            contents.put(relative, Files.readAllBytes(path));
        }
    }

    /** The folder of the course. */
    String name() {
        return name;
    }

    public SortedMap<String, byte[]> contents() {
        return Collections.unmodifiableSortedMap(contents);
    }

    /** The file as findings name it: with the folder of the course. */
    SourceLocation place(String relative, int line) {
        return new SourceLocation(name + "/" + relative, line);
    }

    /** The text of a file that must be there; if it is missing or not UTF-8, that is a finding. */
    Optional<String> text(String relative) {
        asked.add(relative);
        var bytes = contents.get(relative);
        if (bytes == null) {
            findings.error(place(relative, 1), "The file is missing.", "Add it, or remove what names it.");
            return Optional.empty();
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notText) {
            findings.error(place(relative, 1), "The file is not UTF-8 text.", "Save it as UTF-8.");
            return Optional.empty();
        }
    }

    /** The files right in this folder with this ending, by name. */
    List<String> in(String folder, String ending) {
        return contents.keySet().stream()
                .filter(file -> file.startsWith(folder) && file.endsWith(ending))
                .filter(file -> file.indexOf('/', folder.length()) < 0)
                .toList();
    }

    /** Files that nothing in the course names. */
    List<String> unnamed() {
        return contents.keySet().stream().filter(file -> !asked.contains(file)).toList();
    }

    /** SHA-256 over all names and contents in the order of names, in lower-case hexadecimal. */
    String digest() {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            contents.forEach((file, bytes) -> {
                sha256.update((file + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                sha256.update(bytes);
            });
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
