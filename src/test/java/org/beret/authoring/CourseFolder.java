package org.beret.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A copy of the small course without faults, to plant one in. */
public final class CourseFolder {

    private static final Path SMALL = Path.of("src/test/courses/small");

    private final Path folder;

    public CourseFolder(Path parent) throws IOException {
        this.folder = parent.resolve("small");
        FileSystemUtils.copyRecursively(SMALL, folder);
    }

    public Path path() {
        return folder;
    }

    /** Puts another text where this one stands; it must stand there. */
    public void replace(String file, String original, String replacement) {
        var text = read(file);
        if (!text.contains(original)) {
            throw new IllegalArgumentException(file + " does not hold: " + original);
        }
        write(file, text.replace(original, replacement));
    }

    public void write(String file, String text) {
        try {
            var path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public void delete(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
