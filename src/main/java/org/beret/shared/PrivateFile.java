package org.beret.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/** Files that only their owner may read. Where the file system has no such rights, nothing is asked of it. */
public final class PrivateFile {

    private static final String POSIX = "posix";
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private PrivateFile() {}

    /** Whether there is such a file and other accounts get at it. */
    public static boolean isReadableByOthers(Path file) {
        return Files.isRegularFile(file)
                && isPosix(file)
                && (opens(file, PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_EXECUTE)
                        || opens(file, PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_EXECUTE));
    }

    /** A file that cannot be reached through its folder is as good as private. */
    private static boolean opens(Path file, PosixFilePermission read, PosixFilePermission reach) {
        return permissions(file).contains(read) && permissions(folderOf(file)).contains(reach);
    }

    /** Makes the folder of a file so that only its owner enters; one that is there stays as it is. */
    public static void makeFolderOf(Path file) {
        var folder = folderOf(file);
        try {
            if (Files.notExists(folder) && isPosix(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be made", e);
        }
    }

    /** Makes a file that only its owner may read, with the folders above it; fails if it is there. */
    public static void create(Path file, String content) throws IOException {
        Files.createDirectories(folderOf(file));
        Files.createFile(file, isPosix(file) ? new FileAttribute<?>[] {OWNER_ONLY} : new FileAttribute<?>[0]);
        Files.writeString(file, content);
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    /** Takes the file from everybody but its owner, if there is one. */
    public static void close(Path file) {
        try {
            if (Files.isRegularFile(file) && isPosix(file)) {
                Files.setPosixFilePermissions(file, OWNER_ONLY.value());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be made private", e);
        }
    }

    private static Set<PosixFilePermission> permissions(Path file) {
        try {
            return Files.getPosixFilePermissions(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The rights of " + file + " cannot be read", e);
        }
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains(POSIX);
    }
}
