package org.beret;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Markdown document of the project: its lines, those of code blocks apart. */
record Document(Path path, List<Line> lines, ProjectFiles files) {

    private static final Pattern SPAN = Pattern.compile("`([^`]+)`");
    private static final Pattern LINK = Pattern.compile("]\\((?![a-z]+:)([^)#\\s]*)(#[^)\\s]*)?\\)");
    private static final Pattern HEADING = Pattern.compile("#+ (.*)");

    /** A line with its number; whether it stands in a code block. */
    record Line(int number, String text, boolean code) {}

    static Document read(Path path, ProjectFiles files) {
        var lines = new ArrayList<Line>();
        var code = false;
        for (var text : ProjectFiles.text(path).lines().toList()) {
            var fence = text.strip().startsWith("```");
            code ^= fence;
            lines.add(new Line(lines.size() + 1, text, code || fence));
        }
        return new Document(path, List.copyOf(lines), files);
    }

    /** Where something is named that does not exist, as document:line and what. */
    List<String> problems(ProjectNames names) {
        return lines.stream()
                .flatMap(line -> problems(line, names).map(problem -> path + ":" + line.number() + " " + problem))
                .toList();
    }

    private Stream<String> problems(Line line, ProjectNames names) {
        var commands = names.problemsOfCommands(line.text());
        if (line.code()) {
            return commands;
        }
        var spans = SPAN.matcher(line.text()).results().flatMap(span -> names.problem(span.group(1)).stream());
        var links = LINK.matcher(SPAN.matcher(line.text()).replaceAll(""))
                .results()
                .flatMap(link -> problem(link).stream());
        return Stream.of(commands, spans, links).flatMap(found -> found);
    }

    private Optional<String> problem(MatchResult link) {
        var target = link.group(1).isEmpty()
                ? path
                : path.resolveSibling(link.group(1)).normalize();
        if (!files.exists(target)) {
            return Optional.of("no file " + target);
        }
        return Optional.ofNullable(link.group(2))
                .filter(anchor -> !read(target, files).anchors().contains(anchor))
                .map(anchor -> "no heading " + anchor + " in " + target);
    }

    /** The address of each heading, as Git hosts make it. */
    private List<String> anchors() {
        return matches(HEADING)
                .map(heading -> "#"
                        + heading.group(1)
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                                .replace(' ', '-'))
                .toList();
    }

    /** In lines of text, not of code blocks. */
    Stream<MatchResult> matches(Pattern pattern) {
        return lines.stream()
                .filter(line -> !line.code())
                .flatMap(line -> pattern.matcher(line.text()).results());
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
