package org.beret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files and folders of the project by their path from its own folder, without what Git ignores. */
record ProjectFiles(Set<Path> paths, List<String> ignored) {

    private static final Path HERE = Path.of("");
    private static final Path CODE = Path.of("src/main/java/org/beret");
    private static final Pattern TABLE =
            Pattern.compile("create (?:or replace )?(?:table|view) (\\w+)", Pattern.CASE_INSENSITIVE);

    static ProjectFiles read() {
        var ignored = text(Path.of(".gitignore"))
                .lines()
                .map(line -> line.replaceAll("/$", ""))
                .toList();
        var paths = children(HERE)
                .filter(top -> !ignored.contains(top.toString()) && !top.startsWith(".git"))
                .flatMap(ProjectFiles::below)
                .filter(path -> ignored.stream().noneMatch(path::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
        return new ProjectFiles(paths, ignored);
    }

    boolean exists(Path path) {
        return path.equals(HERE) || paths.contains(path);
    }

    /** What people read who use or change Beret. */
    Stream<Path> documents() {
        return paths.stream()
                .filter(path -> path.toString().endsWith(".md"))
                .filter(path -> path.getNameCount() == 1 || path.startsWith("docs"));
    }

    /** The names of the application modules. */
    Stream<String> modules() {
        return children(CODE)
                .filter(Files::isDirectory)
                .map(module -> module.getFileName().toString());
    }

    /** The tables and views that migrations make. */
    Set<String> tables() {
        return ending(".sql")
                .filter(path -> path.startsWith("src/main"))
                .flatMap(path -> TABLE.matcher(text(path)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Stream<Path> ending(String... endings) {
        return paths.stream()
                .filter(path -> Stream.of(endings).anyMatch(path.toString()::endsWith))
                .filter(Files::isRegularFile);
    }

    static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Stream<Path> children(Path folder) {
        try (var children = Files.list(folder)) {
            return children.map(Path::normalize).toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Stream<Path> below(Path top) {
        try (var paths = Files.walk(top)) {
            return paths.toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
